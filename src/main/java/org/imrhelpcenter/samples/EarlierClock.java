package org.imrhelpcenter.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The clock of a demonstration. Whoever plays what happened on earlier days has it put
 * back for that; for everybody else it goes on as it does.
 */
public final class EarlierClock extends Clock {

	private final Clock clock;

	private final ThreadLocal<@Nullable Instant> earlier = new ThreadLocal<>();

	/**
	 * A clock that can be put back.
	 * @param clock the clock that goes on
	 */
	public EarlierClock(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Plays something at an earlier time.
	 * @param <T> what comes of it
	 * @param then when
	 * @param played what is played, in this thread
	 * @return what came of it
	 * @throws IllegalArgumentException when that is still to come
	 */
	public <T> T at(Instant then, Supplier<T> played) {
		if (then.isAfter(this.clock.instant())) {
			throw new IllegalArgumentException("That is still to come");
		}
		Instant before = this.earlier.get();
		this.earlier.set(then);
		try {
			return played.get();
		}
		finally {
			this.earlier.set(before);
		}
	}

	@Override
	public Instant instant() {
		Instant then = this.earlier.get();
		return (then != null) ? then : this.clock.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.clock.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.clock.withZone(zone);
	}

}
