package org.imrhelpcenter.cases;

import java.time.LocalDate;

/**
 * Somebody is away, and somebody else stands in.
 *
 * @param id the absence
 * @param staffId who is away
 * @param deputyId who stands in
 * @param from the first day
 * @param until the last day
 */
public record Absence(long id, long staffId, long deputyId, LocalDate from, LocalDate until) {

	/**
	 * Whether this is so on a day.
	 * @param day the day
	 * @return true from the first to the last day
	 */
	public boolean on(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

}
