package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.day;

class HearingFirstTests {

	@ParameterizedTest
	@CsvSource({ "NONE, MET", "WITHDRAWN, MET", "REQUESTED, NEEDS_DECISION", "HELD, NOT_MET", "DECIDED, NOT_MET" })
	void followsTheHearing(StateHearing hearing, Result result) {
		Finding finding = find(new HearingFacts(hearing));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("stateHearing." + hearing);
		assertThat(finding.facts()).containsEntry("stateHearing", hearing).containsKeys("receivedOn", "ruling");
	}

	@Test
	void aHearingNobodyKnowsOfIsUnknown() {
		assertThat(find(new HearingFacts(null)).result()).isEqualTo(Result.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-19, NEEDS_DECISION, NOT_MET", "2026-11-20, NEEDS_DECISION, NOT_MET", "2026-11-21, MET, MET" })
	void oneRequestedAfterFilingUndoesNothing(LocalDate requestedOn, Result requested, Result held) {
		assertThat(find(new HearingFacts(StateHearing.REQUESTED, requestedOn, Ruling.NONE)).result())
			.isEqualTo(requested);
		assertThat(find(new HearingFacts(StateHearing.HELD, requestedOn, Ruling.NONE)).result()).isEqualTo(held);
		assertThat(find(new HearingFacts(StateHearing.DECIDED, requestedOn, Ruling.DENIED)).result()).isEqualTo(held);
	}

	@ParameterizedTest
	@CsvSource({ "GRANTED, MET, accepted", "DENIED, NOT_MET, refused", "ASKED, NEEDS_DECISION, REQUESTED" })
	void aPersonDecidesWhenOneWasRequested(Ruling ruling, Result result, String rule) {
		Finding finding = find(new HearingFacts(StateHearing.REQUESTED, null, ruling));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("stateHearing." + rule);
	}

	@Test
	void saysBothDates() {
		assertThat(Spoken.say(find(new HearingFacts(StateHearing.REQUESTED, day("2026-11-21"), Ruling.NONE))))
			.startsWith("The State Hearing was asked for on November 21, 2026, "
					+ "after the application came on November 20, 2026.");
	}

	private static Finding find(HearingFacts hearing) {
		return Sample.assess(Sample.with(hearing), Sample.decided("2026-10-01")).of(Requirement.STATE_HEARING);
	}

}
