package org.imrhelpcenter.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a member was reached before a change.
 *
 * @param until when it was changed
 * @param told whether a note went to the e-mail address that was safe before
 * @param language in which language letters and e-mails were written
 * @param email may be empty
 * @param page the whole page of contact details as it was answered; null when there was
 * none
 */
public record FormerContact(Instant until, boolean told, String language, String email, byte @Nullable [] page) {

	/** Where somebody was found does not find its way into a log. */
	@Override
	public String toString() {
		return "FormerContact";
	}

}
