package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.imrhelpcenter.accounts.Tries;
import org.imrhelpcenter.cases.CaseAlarms;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices when one case is tried from many addresses. It looks at what was counted and
 * not at requests: so no request takes longer because its case exists.
 */
@Component
class GuessWatch {

	private static final int TRIES = 20;

	private static final int ADDRESSES = 5;

	private static final Duration WITHIN = Duration.ofHours(1);

	private final Tries tries;

	private final CaseAlarms alarms;

	private final Clock clock;

	GuessWatch(Tries tries, CaseAlarms alarms, Clock clock) {
		this.tries = tries;
		this.alarms = alarms;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${imr.guesses.every:1m}", fixedDelayString = "${imr.guesses.every:1m}")
	void look() {
		Instant now = this.clock.instant();
		List<byte[]> guessed = this.tries.guessed(Door.KINDS, now.minus(WITHIN), TRIES, ADDRESSES);
		if (!guessed.isEmpty()) {
			this.alarms.raise(guessed, now);
		}
	}

}
