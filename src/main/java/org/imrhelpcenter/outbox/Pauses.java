package org.imrhelpcenter.outbox;

import java.time.Duration;
import java.util.List;

/** How long a message waits between tries, and when it is given up. */
final class Pauses {

	static final int TRIES = 10;

	private static final List<Duration> GROWING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

	private Pauses() {
	}

	/**
	 * The pause after so many failed tries; none of them, when the server is at fault.
	 */
	static Duration after(int failedTries) {
		int step = Math.min(Math.max(failedTries, 1), GROWING.size());
		return GROWING.get(step - 1);
	}

}
