package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the public check answers about one disputed service.
 *
 * @param facts what was told
 * @param recommendation what to do now
 * @param filingWindow the six months; null without a dated decision on the appeal
 * @param stateHearingBy the last day to ask for a State Hearing; null without Medi-Cal or
 * without a dated decision on the appeal
 * @param planDaysEndOn the day on which the plan's 30 (or 3) days to decide the appeal
 * end; null unless an appeal of a known day is undecided
 * @param findings the findings about the first five requirements, in their order
 * @param clocks qualification letter, decision overall and complaint outcome, as if the
 * application were complete when it is received
 */
public record Eligibility(EligibilityFacts facts, Recommendation recommendation, @Nullable FilingWindow filingWindow,
		@Nullable LocalDate stateHearingBy, @Nullable LocalDate planDaysEndOn, List<Finding> findings,
		List<CaseClock> clocks) {

	/** Completeness and signature are not asked for before there is a form. */
	private static final int REQUIREMENTS = Requirement.COMPLETE_APPLICATION.ordinal();

	/** Keeps its own copies. */
	public Eligibility {
		findings = List.copyOf(findings);
		clocks = List.copyOf(clocks);
	}

	/**
	 * Checks one disputed service.
	 * @param facts what was told
	 * @param rules the holidays and the lengths of the clocks
	 * @throws IllegalStateException when no length of a clock covers the day
	 */
	public static Eligibility of(EligibilityFacts facts, ClockRules rules) {
		Assessment assessment = Requirements.assess(facts.asCase(), new ServiceFacts(facts.kind(), facts.appeal()),
				rules.holidays());
		List<Finding> findings = assessment.findings().subList(0, REQUIREMENTS);
		LocalDate day = facts.receivedOn();
		return new Eligibility(facts, Recommendation.of(findings, facts.appeal()), assessment.filingWindow(),
				assessment.stateHearingBy(), PlanAppeal.daysEndOn(facts.appeal(), facts.urgency()), findings,
				List.of(rules.start(ClockKind.QUALIFICATION_LETTER, facts.urgency(), day),
						rules.start(ClockKind.DECISION_OVERALL, facts.urgency(), day),
						rules.start(ClockKind.COMPLAINT_OUTCOME, facts.urgency(), day)));
	}

	/** The finding about one of the first five requirements. */
	public Finding of(Requirement requirement) {
		return this.findings.get(requirement.ordinal());
	}

}
