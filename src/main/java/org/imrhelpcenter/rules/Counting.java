package org.imrhelpcenter.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days, months and hours are counted: the day of the event is day 0. */
public final class Counting {

	private Counting() {
	}

	/** The last of so many calendar days after a day; weekends and holidays count. */
	public static LocalDate calendarDays(LocalDate from, int days) {
		return from.plusDays(days);
	}

	/**
	 * So many calendar months later, clamped to the month's length: Aug 31 + 6 is Feb 28
	 * or 29.
	 */
	public static LocalDate months(LocalDate from, int months) {
		return from.plusMonths(months);
	}

	/**
	 * So many hours later by the stopwatch, also in the nights when the clocks change.
	 */
	public static Instant hours(Instant from, int hours) {
		return from.plus(Duration.ofHours(hours));
	}

	/**
	 * How many days lie between two days; negative when the second is the earlier one.
	 */
	public static int daysBetween(LocalDate from, LocalDate to) {
		return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
	}

}
