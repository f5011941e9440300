package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Every date is a date in Los Angeles, whatever the clock on the server's wall says. */
public final class LegalDay {

	/** The zone in which every date is meant. */
	public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

	private LegalDay() {
	}

	/** The legal day on which an instant falls. */
	public static LocalDate of(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

	/** The first instant of a legal day. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/** The last second of a legal day: 23:59:59 in Los Angeles. */
	public static Instant lastSecondOf(LocalDate day) {
		return startOf(day.plusDays(1)).minusSeconds(1);
	}

}
