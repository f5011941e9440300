package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.day;

class TimelyFilingTests {

	@ParameterizedTest
	@CsvSource({ "2026-05-23, 2026-11-22, MET, inTime", "2026-05-23, 2026-11-23, MET, inTime",
			"2026-05-23, 2026-11-24, NEEDS_DECISION, late", "2025-08-31, 2026-02-28, MET, inTime.moved",
			"2025-08-31, 2026-03-02, MET, inTime.moved", "2025-08-31, 2026-03-03, NEEDS_DECISION, late.moved" })
	void theDayBeforeTheDayAndTheDayAfter(String decidedOn, LocalDate receivedOn, Result result, String rule) {
		Finding finding = find(receivedOn, Sample.decided(decidedOn));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("filingWindow." + rule);
		assertThat(finding.source()).isEqualTo(rule.endsWith("moved") ? Source.POLICY : Source.SOURCE_TEXT);
	}

	@Test
	void withoutADecisionTheWindowHasNotStarted() {
		assertThat(find(Sample.RECEIVED, Sample.service(Appeal.none())).result()).isEqualTo(Result.MET);
		assertThat(find(Sample.RECEIVED, Sample.service(Appeal.waiting(day("2020-01-01")))).rule())
			.isEqualTo("filingWindow.notStarted");
		assertThat(find(Sample.RECEIVED, Sample.service(Appeal.notKnown())).result()).isEqualTo(Result.MET);
	}

	@Test
	void aDecisionWithoutADateIsUnknown() {
		Finding finding = find(Sample.RECEIVED, Sample.service(Appeal.decided(day("2026-01-01"), null)));
		assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
		assertThat(finding.rule()).isEqualTo("filingWindow.dateUnknown");
		assertThat(finding.facts()).containsOnlyKeys("planDecided", "receivedOn");
	}

	@ParameterizedTest
	@CsvSource({ "NONE, NEEDS_DECISION, late", "ASKED, NEEDS_DECISION, late", "GRANTED, MET, acceptedLate",
			"DENIED, NOT_MET, refusedLate" })
	void onlyAPersonDecidesOnLateAcceptance(Ruling ruling, Result result, String rule) {
		Appeal decided = Appeal.decided(null, day("2026-05-23"));
		Finding finding = find(day("2026-11-25"), Sample.service(decided, Ruling.NONE, ruling));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("filingWindow." + rule);
		assertThat(finding.arguments()).containsExactly(day("2026-05-23"), day("2026-11-23"), day("2026-11-25"), 2);
		assertThat(finding.facts().keySet()).containsExactly("planDecided", "planDecidedOn", "receivedOn", "fileBy",
				"lastTimelyDay", "lateAcceptance");
		assertThat(find(day("2026-11-23"), Sample.service(decided, Ruling.NONE, ruling)).rule())
			.isEqualTo("filingWindow.inTime");
	}

	@Test
	void theDayOfAssessmentDoesNotCount() {
		Assessment assessment = Sample.assess(Sample.on(day("2026-11-23")).asOf(day("2027-06-01")),
				Sample.decided("2026-05-23"));
		assertThat(assessment.of(Requirement.FILING_WINDOW).result()).isEqualTo(Result.MET);
	}

	@Test
	void saysWhyTheLastDayMoved() {
		assertThat(Spoken.say(find(day("2026-03-02"), Sample.decided("2025-08-31"))))
			.isEqualTo("The plan's decision is dated August 31, 2025; six months end February 28, 2026, a Saturday, "
					+ "so the last day is March 2, 2026; received March 2, 2026.");
		assertThat(Spoken.say(find(day("2026-03-04"), Sample.decided("2025-09-01"))))
			.startsWith("The plan's decision is dated September 1, 2025; six months end March 1, 2026, a Sunday, "
					+ "so the last day is March 2, 2026; received March 4, 2026: 2 days late.");
	}

	private static Finding find(LocalDate receivedOn, ServiceFacts service) {
		return Sample.assess(Sample.on(receivedOn), service).of(Requirement.FILING_WINDOW);
	}

}
