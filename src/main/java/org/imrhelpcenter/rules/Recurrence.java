package org.imrhelpcenter.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How a holiday comes back every year. */
public sealed interface Recurrence {

	/**
	 * The day in one year.
	 * @return the day, before any weekend handling; empty when that year has no such day
	 */
	Optional<LocalDate> in(int year);

	/**
	 * Always the same day of a month, such as July 4.
	 *
	 * @param month the month
	 * @param day the day of the month, from 1
	 */
	record FixedDay(Month month, int day) implements Recurrence {

		@Override
		public Optional<LocalDate> in(int year) {
			YearMonth yearMonth = YearMonth.of(year, this.month);
			return yearMonth.isValidDay(this.day) ? Optional.of(yearMonth.atDay(this.day)) : Optional.empty();
		}

	}

	/**
	 * The first, second, … such weekday of a month.
	 *
	 * @param month the month
	 * @param weekday the weekday
	 * @param ordinal which one, from 1 to 5
	 */
	record NthWeekday(Month month, DayOfWeek weekday, int ordinal) implements Recurrence {

		@Override
		public Optional<LocalDate> in(int year) {
			LocalDate first = LocalDate.of(year, this.month, 1).with(TemporalAdjusters.firstInMonth(this.weekday));
			LocalDate day = first.plusWeeks(this.ordinal - 1L);
			return (day.getMonth() == this.month) ? Optional.of(day) : Optional.empty();
		}

	}

	/**
	 * The last such weekday of a month.
	 *
	 * @param month the month
	 * @param weekday the weekday
	 */
	record LastWeekday(Month month, DayOfWeek weekday) implements Recurrence {

		@Override
		public Optional<LocalDate> in(int year) {
			return Optional.of(LocalDate.of(year, this.month, 1).with(TemporalAdjusters.lastInMonth(this.weekday)));
		}

	}

	/**
	 * The day after the first, second, … such weekday of a month, such as the day after
	 * Thanksgiving.
	 *
	 * @param month the month of the weekday
	 * @param weekday the weekday before
	 * @param ordinal which one, from 1 to 5
	 */
	record DayAfterNthWeekday(Month month, DayOfWeek weekday, int ordinal) implements Recurrence {

		@Override
		public Optional<LocalDate> in(int year) {
			return new NthWeekday(this.month, this.weekday, this.ordinal).in(year).map((day) -> day.plusDays(1));
		}

	}

}
