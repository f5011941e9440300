package org.imrhelpcenter.deadlines;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Clocks of cases that are made very many at once.
 */
public final class CopiedClocks {

	/** The table that they fill. */
	public static final String TABLE = "case_clock";

	private static final CopyTable CLOCK = new CopyTable(TABLE,
			"case_id, kind, version, urgency, started_on, started_at, length_amount, length_unit, due_on, due_at, "
					+ "working_on, ended_by, ended_on, ended_at");

	private CopiedClocks() {
	}

	/**
	 * Writes a clock.
	 * @param rows where to
	 * @param caseId of which case
	 * @param clock the clock, as the rules started it and let it end
	 */
	public static void write(CopyRows rows, long caseId, CaseClock clock) {
		@Nullable Ending ended = clock.ended();
		rows.add(CLOCK, caseId, clock.kind(), 0, clock.urgency(), clock.startedOn(), clock.startedAt(),
				clock.length().amount(), clock.length().unit(), clock.originalDueOn(), clock.originalDueAt(),
				clock.workingDate(), (ended != null) ? ended.event() : null, (ended != null) ? ended.on() : null,
				(ended != null) ? ended.at() : null);
	}

}
