package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.imrhelpcenter.rules.California.day;

class PlanAppealTests {

	@ParameterizedTest
	@CsvSource({ "STANDARD, 2026-10-30, NOT_MET", "STANDARD, 2026-10-31, MET", "STANDARD, 2026-11-01, MET",
			"URGENT, 2026-10-03, NEEDS_DECISION", "URGENT, 2026-10-04, MET", "URGENT, 2026-10-05, MET",
			"STANDARD, 2026-10-01, NOT_MET", "URGENT, 2026-10-01, NEEDS_DECISION" })
	void theDayBeforeTheDayAndTheDayAfter(Urgency urgency, LocalDate receivedOn, Result result) {
		Finding finding = find(Sample.on(receivedOn, urgency), Sample.service(Appeal.waiting(day("2026-10-01"))));
		assertThat(finding.result()).isEqualTo(result);
		int days = (urgency == Urgency.URGENT) ? 3 : 30;
		assertThat(finding.arguments()).containsExactly(day("2026-10-01"), days, day("2026-10-01").plusDays(days),
				receivedOn);
	}

	@Test
	void theDaysGoOnAfterTheApplicationCame() {
		CaseFacts facts = Sample.on(day("2026-10-30"));
		ServiceFacts service = Sample.service(Appeal.waiting(day("2026-10-01")));
		assertThat(find(facts, service).rule()).isEqualTo("planAppeal.waiting.NONE");
		assertThat(find(facts.asOf(day("2026-10-31")), service).rule()).isEqualTo("planAppeal.daysPassed");
	}

	@Test
	void aWrittenDecisionIsEnoughWithOrWithoutItsDate() {
		assertThat(find(Sample.service(Appeal.decided(null, day("2026-10-01")))).rule())
			.isEqualTo("planAppeal.decided");
		assertThat(find(Sample.service(Appeal.decided(day("2026-11-19"), null))).rule())
			.isEqualTo("planAppeal.decidedNoDate");
		assertThat(find(Sample.service(new Appeal(null, true, null))).result()).isEqualTo(Result.MET);
	}

	@ParameterizedTest
	@EnumSource(KindOfDispute.class)
	void onlyExperimentalNeedsNoAppealAndOnlyAnUnknownKindIsUnknown(KindOfDispute kind) {
		Finding finding = find(new ServiceFacts(kind, Appeal.none()));
		Result expected = switch (kind) {
			case EXPERIMENTAL -> Result.MET;
			case UNKNOWN -> Result.UNKNOWN;
			default -> Result.NOT_MET;
		};
		assertThat(finding.result()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "NONE, NOT_MET, none.NONE", "ASKED, NOT_MET, none.ASKED", "GRANTED, MET, waived",
			"DENIED, NOT_MET, none.DENIED" })
	void aWaiverIsForAnyCase(Ruling waiver, Result result, String rule) {
		Finding finding = find(Sample.service(Appeal.none(), waiver, Ruling.NONE));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("planAppeal." + rule);
	}

	@ParameterizedTest
	@CsvSource({ "NONE, NEEDS_DECISION, urgent", "ASKED, NEEDS_DECISION, urgent", "GRANTED, MET, waived",
			"DENIED, NOT_MET, none.DENIED" })
	void anUrgentCaseWithoutAppealNeedsADecision(Ruling waiver, Result result, String rule) {
		Finding finding = find(Sample.on(Sample.RECEIVED, Urgency.URGENT),
				Sample.service(Appeal.none(), waiver, Ruling.NONE));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("planAppeal." + rule);
		assertThat(finding.source()).isEqualTo(Source.SOURCE_TEXT);
	}

	@Test
	void aDeniedWaiverDoesNotOutlastThePlansDays() {
		ServiceFacts service = Sample.service(Appeal.waiting(day("2026-11-18")), Ruling.DENIED, Ruling.NONE);
		CaseFacts facts = Sample.on(Sample.RECEIVED, Urgency.URGENT);
		assertThat(find(facts, service).rule()).isEqualTo("planAppeal.waiting.DENIED");
		assertThat(find(facts.asOf(day("2026-11-21")), service).rule()).isEqualTo("planAppeal.daysPassed");
	}

	@Test
	void anUrgentCaseOfUnknownKindStillNeedsADecision() {
		Finding finding = find(Sample.on(Sample.RECEIVED, Urgency.URGENT),
				new ServiceFacts(KindOfDispute.UNKNOWN, Appeal.none()));
		assertThat(finding.result()).isEqualTo(Result.NEEDS_DECISION);
	}

	@Test
	void aMissingFactIsUnknown() {
		assertThat(find(Sample.service(Appeal.waiting(null))).rule()).isEqualTo("planAppeal.filedDateUnknown");
		assertThat(find(Sample.service(Appeal.waiting(null))).result()).isEqualTo(Result.UNKNOWN);
		assertThat(find(Sample.service(Appeal.waiting(null))).arguments()).containsExactly(30);
		assertThat(find(Sample.service(Appeal.notKnown())).rule()).isEqualTo("planAppeal.notKnown");
		assertThat(find(Sample.service(Appeal.notKnown())).result()).isEqualTo(Result.UNKNOWN);
		assertThat(find(new ServiceFacts(KindOfDispute.UNKNOWN, Appeal.waiting(Sample.RECEIVED))).rule())
			.isEqualTo("planAppeal.kindUnknown");
	}

	@Test
	void listsTheFactsInOrder() {
		Finding finding = find(Sample.service(Appeal.waiting(day("2026-11-01"))));
		assertThat(finding.facts().keySet()).containsExactly("kindOfDispute", "urgency", "appealFiled", "appealFiledOn",
				"planDecided", "assessedOn", "waiver");
		assertThat(finding.facts()).containsEntry("appealFiledOn", day("2026-11-01"))
			.containsEntry("planDecided", false)
			.containsEntry("urgency", Urgency.STANDARD);
		assertThat(find(Sample.decided("2026-10-01")).facts()).containsEntry("planDecidedOn", day("2026-10-01"));
	}

	@Test
	void saysTheArithmetic() {
		assertThat(Spoken.say(find(Sample.service(Appeal.waiting(day("2026-11-01"))))))
			.isEqualTo("The appeal was filed on November 1, 2026. The plan has 30 days to decide: "
					+ "they end December 1, 2026. On November 20, 2026 they were not over.");
	}

	@Test
	void refusesDatesOfWhatDidNotHappen() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Appeal(null, false, day("2026-10-01")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Appeal(Appeal.Filed.NO, day("2026-10-01"), false, null));
		assertThat(new Appeal(day("2026-10-01"), false, null).filed()).isEqualTo(Appeal.Filed.YES);
		assertThat(new Appeal(null, true, null).filed()).isEqualTo(Appeal.Filed.YES);
		assertThat(new Appeal(null, false, null)).isEqualTo(Appeal.none());
		assertThat(Appeal.decided(day("2026-10-01"), day("2026-10-02")))
			.isEqualTo(new Appeal(day("2026-10-01"), true, day("2026-10-02")));
	}

	@Test
	void theLatestOfSeveralDecisionsCounts() {
		LocalDate filedOn = day("2026-04-02");
		List<LocalDate> decisions = List.of(day("2026-05-01"), day("2026-05-23"), day("2026-05-10"));
		assertThat(Appeal.withDecisions(filedOn, decisions)).isEqualTo(Appeal.decided(filedOn, day("2026-05-23")));
		assertThat(Appeal.withDecisions(filedOn, List.of())).isEqualTo(Appeal.waiting(filedOn));
	}

	private static Finding find(ServiceFacts service) {
		return find(Sample.on(Sample.RECEIVED), service);
	}

	private static Finding find(CaseFacts facts, ServiceFacts service) {
		return Sample.assess(facts, service).of(Requirement.PLAN_APPEAL);
	}

}
