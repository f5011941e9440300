package org.imrhelpcenter.intake;

/**
 * There is no draft that the one who asks could go on with.
 */
class DraftClosedException extends RuntimeException {

	private final Reason reason;

	DraftClosedException(Reason reason) {
		super("No draft is open: " + reason);
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

	/**
	 * Why not.
	 */
	enum Reason {

		/** The browser has none, or let go of it. */
		NONE,
		/** The browser was quiet too long, and what it handed in last is saved. */
		LAPSED,
		/** It was not changed for too long and is gone. */
		EXPIRED,
		/** It was submitted and is a case now. */
		SUBMITTED

	}

}
