package org.imrhelpcenter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A Pacific clock that stands still where a test puts it.
 */
public final class StoppedClock extends Clock {

	private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

	private volatile Instant now = pacific("2026-11-20T10:15:00");

	/** Puts the clock to a date and time in California. */
	public void putTo(String pacific) {
		this.now = pacific(pacific);
	}

	public static Instant pacific(String dateTime) {
		return LocalDateTime.parse(dateTime).atZone(PACIFIC).toInstant();
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return PACIFIC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	/**
	 * Puts it in the place of the house's clock.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	public static class InPlace {

		@Bean
		@Primary
		StoppedClock stoppedClock() {
			return new StoppedClock();
		}

	}

}
