package org.imrhelpcenter.rules;

/**
 * How long a clock runs.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record ClockLength(int amount, Unit unit) {

	/**
	 * Refuses what cannot be.
	 * @throws IllegalArgumentException when the amount is not positive
	 */
	public ClockLength {
		if (amount < 1) {
			throw new IllegalArgumentException("a clock runs for at least 1");
		}
	}

	/** In what a clock is counted. */
	public enum Unit {

		CALENDAR_DAYS,

		/** Not Saturdays, Sundays or state holidays. */
		BUSINESS_DAYS,

		/** From an instant. */
		HOURS

	}

}
