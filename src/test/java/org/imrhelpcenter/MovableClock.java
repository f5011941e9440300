package org.imrhelpcenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A Pacific clock that a test can move forward. It runs on from there.
 */
public final class MovableClock extends Clock {

	private final Clock real = Clock.system(ZoneId.of("America/Los_Angeles"));

	private volatile Duration ahead = Duration.ZERO;

	public void forward(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

	/**
	 * Puts it in the place of the house's clock.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	public static class InPlace {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
