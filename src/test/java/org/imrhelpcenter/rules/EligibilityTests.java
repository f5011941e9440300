package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.CLOCKS;
import static org.imrhelpcenter.rules.California.day;

class EligibilityTests {

	private static final LocalDate TODAY = day("2026-11-20");

	private static final Appeal DECIDED = Appeal.decided(null, day("2026-06-01"));

	@ParameterizedTest
	@CsvSource({ "MEDICARE, OTHER, HELD, OTHER_AGENCY", "SELF_INSURED, MEDICAL_NECESSITY, NONE, OTHER_AGENCY",
			"LICENSED_PLAN, OTHER, NONE, COMPLAINT", "LICENSED_PLAN, MEDICAL_NECESSITY, HELD, COMPLAINT",
			"LICENSED_PLAN, MEDICAL_NECESSITY, DECIDED, COMPLAINT",
			"LICENSED_PLAN, MEDICAL_NECESSITY, REQUESTED, DEPARTMENT_DECIDES",
			"UNKNOWN, MEDICAL_NECESSITY, NONE, DEPARTMENT_DECIDES", "LICENSED_PLAN, UNKNOWN, NONE, DEPARTMENT_DECIDES",
			"LICENSED_PLAN, MEDICAL_NECESSITY, NONE, IMR", "MEDICARE_AND_MEDI_CAL, EMERGENCY_PAYMENT, WITHDRAWN, IMR" })
	void recommendsTheFirstThatApplies(Coverage coverage, KindOfDispute kind, StateHearing hearing,
			Recommendation recommendation) {
		assertThat(check(kind, Urgency.STANDARD, coverage, DECIDED, hearing).recommendation())
			.isEqualTo(recommendation);
	}

	@Test
	void theAppealComesAfterWhatIsNotForAnImrAndBeforeWhatAPersonDecides() {
		Appeal waiting = Appeal.waiting(TODAY.minusDays(29));
		assertThat(standard(waiting, StateHearing.REQUESTED)).isEqualTo(Recommendation.WAIT_FOR_PLAN);
		assertThat(standard(Appeal.none(), StateHearing.REQUESTED)).isEqualTo(Recommendation.APPEAL_FIRST);
		assertThat(standard(Appeal.none(), StateHearing.HELD)).isEqualTo(Recommendation.COMPLAINT);
		assertThat(standard(Appeal.notKnown(), StateHearing.NONE)).isEqualTo(Recommendation.DEPARTMENT_DECIDES);
		assertThat(standard(Appeal.waiting(TODAY.minusDays(30)), StateHearing.NONE)).isEqualTo(Recommendation.IMR);
		assertThat(standard(DECIDED, null)).isEqualTo(Recommendation.DEPARTMENT_DECIDES);
	}

	@Test
	void saysUntilWhenToFileAndWhenThePlansDaysEnd() {
		Eligibility decided = check(KindOfDispute.MEDICAL_NECESSITY, Urgency.STANDARD, Coverage.LICENSED_PLAN,
				Appeal.decided(day("2025-06-01"), day("2025-08-31")), StateHearing.NONE);
		assertThat(decided.filingWindow())
			.isEqualTo(new FilingWindow(day("2025-08-31"), day("2026-02-28"), day("2026-03-02")));
		assertThat(decided.stateHearingBy()).isEqualTo(day("2025-12-29"));
		assertThat(decided.planDaysEndOn()).isNull();
		assertThat(decided.of(Requirement.FILING_WINDOW).result()).isEqualTo(Result.NEEDS_DECISION);
		Eligibility waiting = check(KindOfDispute.MEDICAL_NECESSITY, Urgency.STANDARD, Coverage.LICENSED_PLAN,
				Appeal.waiting(day("2026-11-10")), StateHearing.NONE);
		assertThat(waiting.planDaysEndOn()).isEqualTo(day("2026-12-10"));
		assertThat(waiting.filingWindow()).isNull();
		assertThat(waiting.stateHearingBy()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "STANDARD, 2026-11-27, 2027-01-04, 2026-12-20", "URGENT, 2026-11-22, 2026-11-27, 2026-12-20" })
	void theClocksRunAsIfTheApplicationWereComplete(Urgency urgency, LocalDate letter, LocalDate decision,
			LocalDate outcome) {
		Eligibility checked = check(KindOfDispute.MEDICAL_NECESSITY, urgency, Coverage.LICENSED_PLAN, DECIDED,
				StateHearing.NONE);
		assertThat(checked.clocks()).extracting(CaseClock::kind)
			.containsExactly(ClockKind.QUALIFICATION_LETTER, ClockKind.DECISION_OVERALL, ClockKind.COMPLAINT_OUTCOME);
		assertThat(checked.clocks()).extracting(CaseClock::dueOn).containsExactly(letter, decision, outcome);
	}

	@Test
	void agreesWithTheSlowRulesOnThousandsOfQuestions() {
		Chance chance = new Chance(41);
		for (int i = 0; i < 10_000; i++) {
			CaseFacts drawn = chance.caseFacts();
			ServiceFacts service = chance.serviceFacts(drawn);
			EligibilityFacts facts = new EligibilityFacts(drawn.receivedOn(), service.kind(), drawn.urgency(),
					new CoverageFacts(drawn.coverage().coverage(), License.LICENSED, drawn.coverage().mediCal()),
					service.appeal(), drawn.hearing().hearing());
			Eligibility checked = Eligibility.of(facts, CLOCKS);
			Map<Requirement, Result> slow = SlowRules.results(facts.asCase(),
					new ServiceFacts(service.kind(), service.appeal()));
			assertThat(checked.findings()).extracting(Finding::requirement)
				.containsExactlyElementsOf(List.of(Requirement.values()).subList(0, 5));
			assertThat(checked.findings())
				.allSatisfy((finding) -> assertThat(finding.result()).isEqualTo(slow.get(finding.requirement())));
			assertThat(checked.recommendation()).as("%s", facts).isEqualTo(slow(slow, service.appeal()));
		}
	}

	/** The contract's list, read backwards: what comes earlier overrides. */
	private static Recommendation slow(Map<Requirement, Result> results, Appeal appeal) {
		Recommendation recommendation = Recommendation.IMR;
		for (Requirement requirement : List.of(Requirement.values()).subList(0, 5)) {
			if (results.get(requirement) == Result.NEEDS_DECISION || results.get(requirement) == Result.UNKNOWN) {
				recommendation = Recommendation.DEPARTMENT_DECIDES;
			}
		}
		if (results.get(Requirement.PLAN_APPEAL) == Result.NOT_MET) {
			recommendation = Recommendation.APPEAL_FIRST;
			if (appeal.filed() == Appeal.Filed.YES) {
				recommendation = Recommendation.WAIT_FOR_PLAN;
			}
		}
		if (results.get(Requirement.KIND_OF_DISPUTE) == Result.NOT_MET
				|| results.get(Requirement.STATE_HEARING) == Result.NOT_MET) {
			recommendation = Recommendation.COMPLAINT;
		}
		return (results.get(Requirement.JURISDICTION) == Result.NEEDS_DECISION) ? Recommendation.OTHER_AGENCY
				: recommendation;
	}

	private static Recommendation standard(Appeal appeal, @Nullable StateHearing hearing) {
		return check(KindOfDispute.MEDICAL_NECESSITY, Urgency.STANDARD, Coverage.LICENSED_PLAN, appeal, hearing)
			.recommendation();
	}

	private static Eligibility check(KindOfDispute kind, Urgency urgency, Coverage coverage, Appeal appeal,
			@Nullable StateHearing hearing) {
		return Eligibility.of(new EligibilityFacts(TODAY, kind, urgency,
				new CoverageFacts(coverage, License.LICENSED, true), appeal, hearing), CLOCKS);
	}

}
