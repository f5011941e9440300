package org.imrhelpcenter.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failed tries. Of one pair five are free, then each doubles the
 * wait. Of one address, which may be a library's or a clinic's, thirty in fifteen minutes
 * are free, and the wait stays short.
 */
final class Delays {

	private static final int FREE = 5;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final int FREE_OF_ADDRESS = 30;

	private static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(2);

	/** How long a failure counts against its address. */
	static final Duration WINDOW = Duration.ofMinutes(15);

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
		return left(last.plus(after(run)), now);
	}

	/**
	 * How much is left of the wait of an address.
	 * @param failures how many tries failed within the last fifteen minutes
	 * @param last when the latest of them failed; null when there is none
	 * @param now the present
	 * @return how long to wait still; zero for not at all
	 */
	static Duration leftOfAddress(int failures, @Nullable Instant last, Instant now) {
		return (last != null) ? left(last.plus(doubled(failures - FREE_OF_ADDRESS, LONGEST_OF_ADDRESS)), now)
				: Duration.ZERO;
	}

	private static Duration left(Instant until, Instant now) {
		Duration left = Duration.between(now, until);
		return left.isNegative() ? Duration.ZERO : left;
	}

	private static boolean goesOn(int run, @Nullable Instant last, Instant failure) {
		return last != null && !failure.isAfter(last.plus(after(run)).plus(QUIET));
	}

	private static Duration after(int run) {
		return doubled(run - FREE, LONGEST);
	}

	private static Duration doubled(int times, Duration longest) {
		if (times <= 0) {
			return Duration.ZERO;
		}
		Duration wait = Duration.ofSeconds(1L << Math.min(times, 20));
		return (wait.compareTo(longest) < 0) ? wait : longest;
	}

}
