package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.imrhelpcenter.rules.Sentence;

/**
 * A day that the person should know.
 *
 * @param kind what happens on it
 * @param on the day
 * @param today the day on which it is told
 * @param certain whether it concerns this person for sure
 * @param why the sentences that say where it comes from and what it means
 */
record KeyDate(Kind kind, LocalDate on, LocalDate today, boolean certain, Sentence why) {

	/** What ends on the day. */
	enum Kind {

		FILE_BY, STATE_HEARING_BY, PLAN_DAYS_END

	}

	public boolean past() {
		return this.on.isBefore(this.today);
	}

	/** How many days are left; 0 on the day itself. */
	public long left() {
		return ChronoUnit.DAYS.between(this.today, this.on);
	}

	/** What the day is, in the tense that fits. */
	public String label() {
		return "eligibility.date." + this.kind + (this.certain ? "" : ".perhaps") + (past() ? ".past" : "");
	}

}
