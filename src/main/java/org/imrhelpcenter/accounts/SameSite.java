package org.imrhelpcenter.accounts;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in: a page of the staff on this site, or their first page.
 */
final class SameSite {

	static final String START = "/staff";

	private static final Pattern STAFF_PAGE = Pattern
		.compile("/staff(?:/[\\w~-][\\w.~-]*)*(?:\\?[\\w.~/:@!$'()*+,;=&%-]*)?");

	private static final Pattern COMES_BACK = Pattern.compile("/staff/(?:sign-in|sign-out|presence|password)\\b.*");

	private static final int LONGEST = 1000;

	private SameSite() {
	}

	static String orStart(@Nullable String asked) {
		if (asked == null || asked.length() > LONGEST || !STAFF_PAGE.matcher(asked).matches()) {
			return START;
		}
		return COMES_BACK.matcher(asked).matches() ? START : asked;
	}

}
