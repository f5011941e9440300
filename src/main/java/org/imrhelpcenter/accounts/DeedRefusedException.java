package org.imrhelpcenter.accounts;

/**
 * A deed on an account that the house does not allow.
 */
class DeedRefusedException extends RuntimeException {

	private final Reason reason;

	DeedRefusedException(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

	/** Why. */
	enum Reason {

		/** Without an administrator nobody could let anyone in again. */
		LAST_ADMINISTRATOR,

		/** People cannot lock themselves out. */
		ONESELF,

		/** Its password is on the sign-in page. */
		DEMONSTRATION_PASSWORD,

		/** Somebody else changed this person since the page was opened. */
		CHANGED_MEANWHILE,

		/** Another person has this e-mail address. */
		EMAIL_TAKEN

	}

}
