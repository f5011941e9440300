package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.CLOCKS;
import static org.imrhelpcenter.rules.California.HOLIDAYS;
import static org.imrhelpcenter.rules.California.day;

/** Every worked example of the rules, in their order. */
class WorkedExamplesTests {

	@Test
	void submittedLateInTheEveningOfTheLastDayIsInTime() {
		LocalDate received = LegalDay.of(Sample.at("2026-11-23T22:15:00"));
		CaseFacts facts = Sample.on(received);
		facts = new CaseFacts(received, received, facts.urgency(),
				new CoverageFacts(Coverage.LICENSED_PLAN, License.LICENSED, true), facts.hearing(),
				facts.completeness(), facts.signer());
		Assessment assessment = Sample.assess(facts, Sample.decided("2026-05-23"));
		assertThat(assessment.filingWindow().fileBy()).isEqualTo("2026-11-23");
		assertThat(assessment.of(Requirement.FILING_WINDOW).result()).isEqualTo(Result.MET);
		assertThat(assessment.stateHearingBy()).isEqualTo("2026-09-20");
		assertThat(Spoken.say(assessment.of(Requirement.FILING_WINDOW)))
			.isEqualTo("The plan's decision is dated May 23, 2026; six months end November 23, 2026; "
					+ "received November 23, 2026.");
	}

	@Test
	void sixMonthsFromTheLastDayOfAugustEndInFebruary() {
		FilingWindow window = FilingWindow.of(day("2025-08-31"), HOLIDAYS);
		assertThat(window.fileBy()).isEqualTo("2026-02-28");
		assertThat(window.lastTimelyDay()).isEqualTo("2026-03-02");
	}

	@Test
	void veteransDayOnASaturdayIsKeptOnTheFriday() {
		FilingWindow window = FilingWindow.of(day("2028-05-10"), HOLIDAYS);
		assertThat(window.fileBy()).isEqualTo("2028-11-10");
		assertThat(window.lastTimelyDay()).isEqualTo("2028-11-13");
	}

	@Test
	void oneDayLateNeedsADecision() {
		Finding finding = Sample.assess(Sample.on(day("2026-08-29")), Sample.decided("2026-02-28"))
			.of(Requirement.FILING_WINDOW);
		assertThat(finding.result()).isEqualTo(Result.NEEDS_DECISION);
		assertThat(Spoken.say(finding)).startsWith("The plan's decision is dated February 28, 2026; "
				+ "six months end August 28, 2026; received August 29, 2026: 1 day late.");
	}

	@Test
	void submittedAfterMidnightInLondonIsReceivedTheDayBeforeInCalifornia() {
		assertThat(LegalDay.of(Instant.parse("2026-03-01T07:30:00Z"))).isEqualTo("2026-02-28");
	}

	@Test
	void thirtyDaysWithThePlanAreEnough() {
		assertThat(planAppeal("2026-10-01", "2026-10-31").result()).isEqualTo(Result.MET);
	}

	@Test
	void twentyNineDaysWithThePlanAreNot() {
		Finding finding = planAppeal("2026-10-01", "2026-10-30");
		assertThat(finding.result()).isEqualTo(Result.NOT_MET);
		assertThat(finding.arguments()).containsExactly(day("2026-10-01"), 30, day("2026-10-31"), day("2026-10-30"));
	}

	@Test
	void experimentalNeedsNoAppeal() {
		Finding finding = Sample
			.assess(Sample.on(Sample.RECEIVED), new ServiceFacts(KindOfDispute.EXPERIMENTAL, Appeal.none()))
			.of(Requirement.PLAN_APPEAL);
		assertThat(finding.result()).isEqualTo(Result.MET);
		assertThat(finding.rule()).isEqualTo("planAppeal.notRequired");
	}

	@Test
	void urgentWithoutAppealNeedsADecisionOnAWaiver() {
		assertThat(Sample.assess(Sample.on(Sample.RECEIVED, Urgency.URGENT), Sample.service(Appeal.none()))
			.of(Requirement.PLAN_APPEAL)
			.result()).isEqualTo(Result.NEEDS_DECISION);
	}

	@Test
	void standardClocksRunFromTheCompletedApplication() {
		List<CaseClock> clocks = CLOCKS.applicationCompleted(day("2026-11-20"), Urgency.STANDARD);
		assertThat(clocks).extracting(CaseClock::kind)
			.containsExactly(ClockKind.QUALIFICATION_LETTER, ClockKind.DECISION_OVERALL);
		assertThat(clocks).extracting(CaseClock::dueOn).containsExactly(day("2026-11-27"), day("2027-01-04"));
		assertThat(DecisionDue.of(clocks)).hasValue(new DecisionDue(day("2027-01-04"), ClockKind.DECISION_OVERALL));
	}

	@Test
	void earlyRecordsBindTheDecision() {
		assertThat(decisionDue("2026-11-20", "2026-12-01", Urgency.STANDARD))
			.isEqualTo(new DecisionDue(day("2026-12-31"), ClockKind.DECISION_AFTER_RECORDS));
	}

	@Test
	void lateRecordsDoNotMoveTheOverallDate() {
		CaseClock afterRecords = CLOCKS.recordsReceived(day("2026-11-20"), day("2026-12-10"), Urgency.STANDARD);
		assertThat(afterRecords.dueOn()).isEqualTo("2027-01-09");
		assertThat(decisionDue("2026-11-20", "2026-12-10", Urgency.STANDARD))
			.isEqualTo(new DecisionDue(day("2027-01-04"), ClockKind.DECISION_OVERALL));
	}

	@Test
	void urgentClocksAreShort() {
		assertThat(CLOCKS.applicationCompleted(day("2026-11-20"), Urgency.URGENT)).extracting(CaseClock::dueOn)
			.containsExactly(day("2026-11-22"), day("2026-11-27"));
	}

	@Test
	void urgentWithLateRecordsIsDueOverall() {
		CaseClock afterRecords = CLOCKS.recordsReceived(day("2026-11-20"), day("2026-11-25"), Urgency.URGENT);
		assertThat(afterRecords.dueOn()).isEqualTo("2026-11-28");
		assertThat(decisionDue("2026-11-20", "2026-11-25", Urgency.URGENT))
			.isEqualTo(new DecisionDue(day("2026-11-27"), ClockKind.DECISION_OVERALL));
	}

	@Test
	void turningUrgentLeavesMetClocksAndGivesAWorkingDate() {
		List<CaseClock> clocks = CLOCKS.applicationCompleted(day("2026-11-02"), Urgency.STANDARD)
			.stream()
			.map((clock) -> clock.after(Ending.on(CaseEvent.QUALIFICATION_ANSWER_SENT, day("2026-11-06"))))
			.toList();
		List<CaseClock> urgent = CLOCKS.turnAll(clocks, Urgency.URGENT, Sample.noon("2026-11-22"));
		assertThat(urgent.get(0)).isEqualTo(clocks.get(0));
		assertThat(urgent.get(0).standing(Sample.noon("2026-11-22")).state()).isEqualTo(Standing.State.MET);
		CaseClock overall = urgent.get(1);
		assertThat(overall.dueOn()).isEqualTo("2026-11-09");
		assertThat(overall.standing(Sample.noon("2026-11-22")))
			.isEqualTo(new Standing(Standing.State.MISSED, 13, null, null));
		assertThat(overall.workingDate()).isEqualTo("2026-11-29");
		assertThat(overall.former()).extracting(FormerDue::dueOn).containsExactly(day("2026-12-17"));
	}

	@Test
	void sentUnsignedOnTheLastDayIsInTimeAndCompleteWhenSigned() {
		LocalDate received = LegalDay.of(Sample.at("2026-11-23T23:50:00"));
		Completeness completeness = new Completeness(received, received, day("2026-11-25"));
		CaseFacts facts = new CaseFacts(received, day("2026-11-25"), Urgency.STANDARD, Sample.LICENSED,
				new HearingFacts(StateHearing.NONE), completeness,
				new SignerFacts(Signer.MEMBER, day("2026-11-25"), Sample.ADULT_BORN));
		Assessment assessment = Sample.assess(facts, Sample.decided("2026-05-23"));
		assertThat(received).isEqualTo("2026-11-23");
		assertThat(assessment.qualifies()).isTrue();
		assertThat(assessment.completedOn()).isEqualTo("2026-11-25");
	}

	@Test
	void paperCountsFromItsReceiptNotFromKeying() {
		CaseFacts facts = Sample.on(day("2026-11-30")).asOf(day("2026-12-03"));
		Assessment assessment = Sample.assess(facts, Sample.decided("2026-05-26"));
		assertThat(assessment.filingWindow().fileBy()).isEqualTo("2026-11-26");
		assertThat(assessment.filingWindow().lastTimelyDay()).isEqualTo("2026-11-30");
		assertThat(assessment.of(Requirement.FILING_WINDOW).result()).isEqualTo(Result.MET);
		assertThat(CLOCKS.applicationReceived(facts.receivedOn(), Urgency.STANDARD)).extracting(CaseClock::dueOn)
			.containsExactly(day("2026-12-05"));
		assertThat(Spoken.say(assessment.of(Requirement.FILING_WINDOW)))
			.isEqualTo("The plan's decision is dated May 26, 2026; six months end November 26, 2026, a state holiday, "
					+ "so the last day is November 30, 2026; received November 30, 2026.");
	}

	private static Finding planAppeal(String filedOn, String receivedOn) {
		return Sample.assess(Sample.on(day(receivedOn)), Sample.service(Appeal.waiting(day(filedOn))))
			.of(Requirement.PLAN_APPEAL);
	}

	private static DecisionDue decisionDue(String completedOn, String recordsOn, Urgency urgency) {
		List<CaseClock> clocks = new java.util.ArrayList<>(CLOCKS.applicationCompleted(day(completedOn), urgency));
		clocks.add(CLOCKS.recordsReceived(day(completedOn), day(recordsOn), urgency));
		return DecisionDue.of(clocks).orElseThrow();
	}

}
