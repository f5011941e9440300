package org.imrhelpcenter.rules;

import java.time.LocalDate;

/**
 * The six months within which an application must arrive after the plan's written
 * decision on the appeal. Screens tell people {@code fileBy}; the rule uses
 * {@code lastTimelyDay}.
 *
 * @param decidedOn the date of the plan's written decision on the appeal
 * @param fileBy the last day of the six months
 * @param lastTimelyDay that day, or the next business day when it is a weekend or a
 * holiday
 */
public record FilingWindow(LocalDate decidedOn, LocalDate fileBy, LocalDate lastTimelyDay) {

	static final int MONTHS = 6;

	/**
	 * The window that a decision of this date opens. Source: the source text; rolling
	 * forward is policy.
	 */
	public static FilingWindow of(LocalDate decidedOn, Holidays holidays) {
		LocalDate fileBy = Counting.months(decidedOn, MONTHS);
		return new FilingWindow(decidedOn, fileBy, holidays.businessDayOnOrAfter(fileBy));
	}

	/** Whether an application received on this day is in time. */
	public boolean inTime(LocalDate receivedOn) {
		return !receivedOn.isAfter(this.lastTimelyDay);
	}

	/**
	 * How many days after the last timely day an application came; 0 when it was in time.
	 */
	public int daysLate(LocalDate receivedOn) {
		return Math.max(0, Counting.daysBetween(this.lastTimelyDay, receivedOn));
	}

	/** Whether the last timely day is later than the six months' last day. */
	public boolean moved() {
		return !this.fileBy.equals(this.lastTimelyDay);
	}

}
