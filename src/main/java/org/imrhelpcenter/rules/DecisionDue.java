package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * When the decision is due: the earlier of "after records" and "overall". Until the
 * plan's records arrive only "overall" runs.
 *
 * @param dueOn the day
 * @param binding the clock that binds; on a tie {@link ClockKind#DECISION_AFTER_RECORDS}
 */
public record DecisionDue(LocalDate dueOn, ClockKind binding) {

	/**
	 * The decision's due date of a case.
	 * @param clocks all clocks of the case; stopped ones no longer bind
	 * @return empty when neither clock has started or both have stopped
	 */
	public static Optional<DecisionDue> of(Collection<CaseClock> clocks) {
		return clocks.stream()
			.filter(DecisionDue::binds)
			.min(Comparator.comparing(CaseClock::dueOn).thenComparing(CaseClock::kind))
			.map((clock) -> new DecisionDue(clock.dueOn(), clock.kind()));
	}

	private static boolean binds(CaseClock clock) {
		boolean decision = clock.kind() == ClockKind.DECISION_AFTER_RECORDS
				|| clock.kind() == ClockKind.DECISION_OVERALL;
		Ending ended = clock.ended();
		return decision && (ended == null || ended.event().meets().contains(clock.kind()));
	}

}
