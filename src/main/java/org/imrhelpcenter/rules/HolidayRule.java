package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One row of the holiday table.
 *
 * @param name its name in English
 * @param recurs how it comes back every year
 * @param weekend what happens when it falls on a weekend
 * @param fromYear the first year in which it is kept
 * @param toYear the last year in which it is kept; null while no end is known
 */
public record HolidayRule(String name, Recurrence recurs, WeekendHandling weekend, int fromYear,
		@Nullable Integer toYear) {

	/**
	 * Refuses what cannot be.
	 * @throws IllegalArgumentException when it would end before it begins
	 */
	public HolidayRule {
		if (toYear != null && toYear < fromYear) {
			throw new IllegalArgumentException("ends before it begins: " + name);
		}
	}

	/** Whether this row is in force in a year. */
	public boolean inForce(int year) {
		return year >= this.fromYear && (this.toYear == null || year <= this.toYear);
	}

	/**
	 * The day on which this holiday of a year is kept.
	 * @return the day after weekend handling, which may lie in a neighboring year; empty
	 * when the row is not in force or that year has no such day
	 */
	public Optional<LocalDate> keptIn(int year) {
		return inForce(year) ? this.recurs.in(year).map(this.weekend::keep) : Optional.empty();
	}

}
