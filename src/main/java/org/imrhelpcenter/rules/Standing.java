package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a clock stands at one moment.
 *
 * @param state open, met, missed or stopped
 * @param days open: days left, 0 is due today; met: days to spare; missed: days late, at
 * least 1 (part of a day counts as one); stopped: days that were left
 * @param endedOn the day on which it was met (a missed clock: late) or stopped; null
 * while that has not happened
 * @param endedBy what met or stopped it; null while nothing has
 */
public record Standing(State state, int days, @Nullable LocalDate endedOn, @Nullable CaseEvent endedBy) {

	/** Open, met, missed or stopped. */
	public enum State {

		OPEN, MET,

		/** The due date passed; it may be met late, or stop after that. */
		MISSED, STOPPED

	}

	/** The sentence that says it. */
	public Sentence sentence() {
		String key = "rules.standing." + this.state;
		if (this.endedOn == null || this.endedBy == null) {
			return Sentence.of(key, this.days);
		}
		return (this.state == State.MISSED)
				? Sentence.of(key + (this.metLate() ? ".metLate" : ".stopped"), this.days, this.endedOn, this.endedBy)
				: Sentence.of(key, this.days, this.endedOn, this.endedBy);
	}

	/** Whether the clock was met after its due date. */
	public boolean metLate() {
		return this.state == State.MISSED && this.endedBy != null && !this.endedBy.meets().isEmpty();
	}

}
