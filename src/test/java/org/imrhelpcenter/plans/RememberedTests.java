package org.imrhelpcenter.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that are read again after a minute. */
class RememberedTests {

	private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private final AtomicInteger reads = new AtomicInteger();

	private final Remembered<Integer> remembered = new Remembered<>(this.reads::incrementAndGet, this.clock);

	@Test
	void readsOnceWithinAMinute() {
		this.remembered.get();
		this.now.set(START.plus(Duration.ofMinutes(1)).minusNanos(1));
		assertThat(this.remembered.get()).isOne();
	}

	@Test
	void readsAgainAfterAMinute() {
		this.remembered.get();
		this.now.set(START.plus(Duration.ofMinutes(1)));
		assertThat(this.remembered.get()).isEqualTo(2);
	}

	@Test
	void readsAgainWhenTheClockWasSetBack() {
		this.remembered.get();
		this.now.set(START.minus(Duration.ofHours(1)));
		assertThat(this.remembered.get()).isEqualTo(2);
	}

}
