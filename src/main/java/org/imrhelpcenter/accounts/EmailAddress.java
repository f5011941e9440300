package org.imrhelpcenter.accounts;

import java.util.regex.Pattern;

/**
 * What counts as an e-mail address for signing in.
 */
final class EmailAddress {

	private static final int LONGEST = 254;

	private static final Pattern SHAPE = Pattern
		.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

	private EmailAddress() {
	}

	static boolean isOne(String text) {
		return text.length() <= LONGEST && SHAPE.matcher(text).matches();
	}

}
