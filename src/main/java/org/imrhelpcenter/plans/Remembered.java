package org.imrhelpcenter.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Rows that seldom change, read again after a minute: every node may keep its own copy,
 * and none is behind for longer.
 */
final class Remembered<T> {

	static final Duration FOR = Duration.ofMinutes(1);

	private final Supplier<T> rows;

	private final Clock clock;

	private volatile @Nullable Copy<T> copy;

	Remembered(Supplier<T> rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	T get() {
		Instant now = this.clock.instant();
		Copy<T> kept = this.copy;
		if (kept == null || Duration.between(kept.readAt(), now).abs().compareTo(FOR) >= 0) {
			kept = new Copy<>(this.rows.get(), now);
			this.copy = kept;
		}
		return kept.rows();
	}

	private record Copy<T>(T rows, Instant readAt) {
	}

}
