package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Assesses one disputed service of a case against the seven requirements for IMR. */
public final class Requirements {

	private Requirements() {
	}

	/**
	 * All seven findings for one service, whatever the first of them says. They advise;
	 * only a named member of staff refuses a member.
	 * @param facts what is known about the case
	 * @param service what is known about the service
	 * @param holidays the state holidays
	 */
	public static Assessment assess(CaseFacts facts, ServiceFacts service, Holidays holidays) {
		List<Finding> findings = List.of(Jurisdiction.find(facts.coverage()), Dispute.find(service.kind()),
				PlanAppeal.find(facts, service), TimelyFiling.find(facts.receivedOn(), service, holidays),
				HearingFirst.find(facts.receivedOn(), facts.hearing()), Complete.find(facts.completeness()),
				Authority.find(facts.signer()));
		LocalDate decidedOn = service.appeal().decidedOn();
		FilingWindow window = (decidedOn != null) ? FilingWindow.of(decidedOn, holidays) : null;
		LocalDate stateHearingBy = (decidedOn != null && facts.coverage().mediCal())
				? StateHearingWindow.stateHearingBy(decidedOn) : null;
		return new Assessment(service, findings, window, stateHearingBy,
				facts.completeness().completedOn().orElse(null), reassessOn(facts, service, findings));
	}

	/**
	 * A case that lacks nothing but the plan's 30 (or 3) days is assessed again when they
	 * end.
	 */
	private static @Nullable LocalDate reassessOn(CaseFacts facts, ServiceFacts service, List<Finding> findings) {
		boolean lacksOnlyTheAppeal = findings.stream()
			.filter(Predicate.not(Finding::met))
			.map(Finding::requirement)
			.toList()
			.equals(List.of(Requirement.PLAN_APPEAL));
		return lacksOnlyTheAppeal ? PlanAppeal.daysEndOn(service.appeal(), facts.urgency()) : null;
	}

}
