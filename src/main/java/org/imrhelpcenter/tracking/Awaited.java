package org.imrhelpcenter.tracking;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a case waits for.
 *
 * @param from from whom
 * @param what what it is: the last word of its message key
 * @param by the last day for it; null where no date is promised
 */
record Awaited(From from, String what, @Nullable LocalDate by) {

	/** From whom something is awaited, other than the member. */
	enum From {

		HELP_CENTER, PLAN, DOCTORS

	}

	/**
	 * Whether its last day is over.
	 * @param today the Pacific day
	 * @return true when it is late
	 */
	public boolean late(LocalDate today) {
		return this.by != null && this.by.isBefore(today);
	}

	/**
	 * The message that says it.
	 * @return the key
	 */
	public String key() {
		return "tracking.case.awaited." + this.what;
	}

}
