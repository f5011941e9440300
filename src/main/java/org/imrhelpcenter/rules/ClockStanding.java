package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Works out whether a clock is open, met, missed or stopped. */
final class ClockStanding {

	private ClockStanding() {
	}

	static Standing of(CaseClock clock, Instant now) {
		Ending ended = clock.ended();
		if (ended == null) {
			return standing(clock, Standing.State.OPEN, clock.isPastDue(now), LegalDay.of(now), null);
		}
		boolean met = ended.event().meets().contains(clock.kind());
		return standing(clock, met ? Standing.State.MET : Standing.State.STOPPED, endedLate(clock, ended), ended.on(),
				ended);
	}

	/**
	 * Where only the day of the ending is known, a clock that runs in hours has until
	 * that day ends.
	 */
	private static boolean endedLate(CaseClock clock, Ending ended) {
		Instant at = ended.at();
		return (at != null) ? clock.isPastDue(at) : ended.on().isAfter(clock.dueOn());
	}

	private static Standing standing(CaseClock clock, Standing.State inTime, boolean late, LocalDate day,
			@Nullable Ending ended) {
		int days = Counting.daysBetween(day, clock.dueOn());
		return new Standing(late ? Standing.State.MISSED : inTime, late ? Math.max(1, -days) : days,
				(ended != null) ? ended.on() : null, (ended != null) ? ended.event() : null);
	}

}
