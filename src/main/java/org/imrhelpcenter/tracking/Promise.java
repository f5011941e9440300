package org.imrhelpcenter.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Source;
import org.jspecify.annotations.Nullable;

/**
 * A date of the case in the member's words: what is promised, until when, how it stands,
 * and why it is that date.
 *
 * @param kind which clock it is
 * @param name what is promised
 * @param byPlan whether the plan has to do it, not the Help Center
 * @param dueOn the day, through midnight in California
 * @param dueAt the moment of a date that is counted in hours
 * @param how how it stands
 * @param standing how it stands, in whole sentences; empty while there is time
 * @param notes what changed the date: more time, another urgency
 * @param binding whether the decision is due by this one of two dates
 * @param why why it is that date: the rule, then the counting
 * @param source where the rule comes from
 */
record Promise(ClockKind kind, String name, boolean byPlan, LocalDate dueOn, @Nullable Instant dueAt, How how,
		List<String> standing, List<String> notes, boolean binding, List<String> why, Source source) {

	/** Whether the date has passed and what was promised is still awaited. */
	public boolean isLate() {
		return this.how == How.LATE;
	}

	/** Whether it is still awaited, late or not. */
	public boolean isAwaited() {
		return this.how == How.OPEN || this.how == How.LATE;
	}

	/** How a promise stands. */
	enum How {

		OPEN, LATE, DONE, DONE_LATE,

		/** It no longer counts. */
		ENDED,

		/** It no longer counts, and was late when it ended. */
		ENDED_LATE

	}

}
