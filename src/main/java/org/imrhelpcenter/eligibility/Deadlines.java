package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.DecisionDue;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The dates that follow from the day on which an application is complete and, once they
 * have come, from the plan's records.
 *
 * @param clocks qualification letter, decision after records (only with records) and
 * decision overall
 * @param decision when the decision is due, and by which of the clocks
 */
record Deadlines(List<CaseClock> clocks, DecisionDue decision) {

	static Deadlines of(LocalDate completedOn, @Nullable LocalDate recordsReceivedOn, Urgency urgency,
			ClockRules rules) {
		List<CaseClock> clocks = new ArrayList<>();
		clocks.add(rules.start(ClockKind.QUALIFICATION_LETTER, urgency, completedOn));
		if (recordsReceivedOn != null) {
			clocks.add(rules.recordsReceived(completedOn, recordsReceivedOn, urgency));
		}
		clocks.add(rules.start(ClockKind.DECISION_OVERALL, urgency, completedOn));
		return new Deadlines(List.copyOf(clocks), DecisionDue.of(clocks).orElseThrow());
	}

}
