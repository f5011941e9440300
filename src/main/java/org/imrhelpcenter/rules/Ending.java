package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a clock came to its end.
 *
 * @param event what met or stopped it
 * @param on the legal day
 * @param at the instant, where it is known
 */
public record Ending(CaseEvent event, LocalDate on, @Nullable Instant at) {

	/** Something that happened at an instant. */
	public static Ending at(CaseEvent event, Instant instant) {
		return new Ending(event, LegalDay.of(instant), instant);
	}

	/** Something of which only the day is known. */
	public static Ending on(CaseEvent event, LocalDate day) {
		return new Ending(event, day, null);
	}

}
