package org.imrhelpcenter.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failed tries: five are free, then each doubles the wait.
 */
final class Delays {

	private static final int FREE = 5;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	/** A run of failures is over when this long has passed after its wait. */
	private static final Duration QUIET = Duration.ofMinutes(15);

	private Delays() {
	}

	/**
	 * How much of the wait is left.
	 * @param failures when tries failed, oldest first
	 * @param now the present
	 * @return how long to wait still; zero for not at all
	 */
	static Duration left(List<Instant> failures, Instant now) {
		int run = 0;
		Instant last = null;
		for (Instant failure : failures) {
			run = goesOn(run, last, failure) ? run + 1 : 1;
			last = failure;
		}
		if (last == null) {
			return Duration.ZERO;
		}
		Duration left = Duration.between(now, last.plus(after(run)));
		return left.isNegative() ? Duration.ZERO : left;
	}

	private static boolean goesOn(int run, @Nullable Instant last, Instant failure) {
		return last != null && !failure.isAfter(last.plus(after(run)).plus(QUIET));
	}

	private static Duration after(int run) {
		if (run <= FREE) {
			return Duration.ZERO;
		}
		int doublings = Math.min(run - FREE, 20);
		Duration wait = Duration.ofSeconds(1L << doublings);
		return (wait.compareTo(LONGEST) < 0) ? wait : LONGEST;
	}

}
