package org.imrhelpcenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A Pacific clock that stands still until a test moves it forward.
 */
public final class MovableClock extends Clock {

	private final ZoneId zone = ZoneId.of("America/Los_Angeles");

	private volatile Instant now = Clock.systemUTC().instant();

	/** Puts the clock to a Californian time of day. */
	public void putTo(String local) {
		this.now = LocalDateTime.parse(local).atZone(this.zone).toInstant();
	}

	public void forward(Duration by) {
		this.now = this.now.plus(by);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
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
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
