package org.imrhelpcenter.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.imrhelpcenter.rules.California.CLOCKS;
import static org.imrhelpcenter.rules.California.day;
import static org.imrhelpcenter.rules.ClockKind.COMPLAINT_OUTCOME;
import static org.imrhelpcenter.rules.ClockKind.DECISION_AFTER_RECORDS;
import static org.imrhelpcenter.rules.ClockKind.DECISION_OVERALL;
import static org.imrhelpcenter.rules.ClockKind.PLAN_RECORDS;
import static org.imrhelpcenter.rules.ClockKind.QUALIFICATION_LETTER;

class CaseEventTests {

	@Test
	void eachClockIsStartedByOneEventAndMetByOne() {
		for (ClockKind kind : ClockKind.values()) {
			assertThat(Arrays.stream(CaseEvent.values()).filter((event) -> event.starts().contains(kind))).hasSize(1);
			assertThat(Arrays.stream(CaseEvent.values()).filter((event) -> event.meets().contains(kind))).hasSize(1);
		}
	}

	@Test
	void eachClockIsMetByItsOwnDeed() {
		assertThat(CaseEvent.ACKNOWLEDGEMENT_SENT.meets()).containsExactly(ClockKind.ACKNOWLEDGEMENT);
		assertThat(CaseEvent.QUALIFICATION_ANSWER_SENT.meets()).containsExactly(QUALIFICATION_LETTER);
		assertThat(CaseEvent.PLAN_RECORDS_RECEIVED.meets()).containsExactly(PLAN_RECORDS);
		assertThat(CaseEvent.DETERMINATION_ADOPTED.meets()).containsExactly(DECISION_AFTER_RECORDS);
		assertThat(CaseEvent.DECISION_SENT.meets()).containsExactly(DECISION_OVERALL);
		assertThat(CaseEvent.COMPLAINT_OUTCOME_SENT.meets()).containsExactly(COMPLAINT_OUTCOME);
		assertThat(CaseEvent.PLAN_PROOF_RECEIVED.meets()).containsExactly(ClockKind.PLAN_CARRIES_OUT);
	}

	@Test
	void recordsStartTheDecisionAndTheNoticeStartsTheRecords() {
		assertThat(CaseEvent.PLAN_RECORDS_RECEIVED.starts()).containsExactly(DECISION_AFTER_RECORDS);
		assertThat(CaseEvent.NOTICE_SENT_TO_PLAN.starts()).containsExactly(PLAN_RECORDS);
		assertThat(CaseEvent.DECISION_SENT_TO_PLAN.starts()).containsExactly(ClockKind.PLAN_CARRIES_OUT);
		assertThat(CaseEvent.MOVED_TO_COMPLAINT.starts()).containsExactly(COMPLAINT_OUTCOME);
	}

	@Test
	void closingAndWithdrawingStopEverything() {
		Set<ClockKind> all = EnumSet.allOf(ClockKind.class);
		assertThat(CaseEvent.WITHDRAWN.stops()).isEqualTo(all);
		assertThat(CaseEvent.CLOSED.stops()).isEqualTo(all);
	}

	@Test
	void theOtherTrackStopsOnlyItsOwnClocks() {
		assertThat(CaseEvent.MOVED_TO_COMPLAINT.stops()).containsExactly(PLAN_RECORDS, DECISION_AFTER_RECORDS,
				DECISION_OVERALL);
		assertThat(CaseEvent.MOVED_TO_IMR.stops()).containsExactly(COMPLAINT_OUTCOME);
		assertThat(CaseEvent.REVERSED_BY_PLAN.stops()).containsExactly(QUALIFICATION_LETTER, PLAN_RECORDS,
				DECISION_AFTER_RECORDS, DECISION_OVERALL);
		assertThat(CaseEvent.DECISION_SENT.stops()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({
			// what happens, one after the other; what holds the overall clock up then
			"FOUND_INCOMPLETE, FOUND_INCOMPLETE", "MOVED_TO_COMPLAINT, MOVED_TO_COMPLAINT",
			"MOVED_TO_COMPLAINT MOVED_TO_IMR, runs", "MOVED_TO_COMPLAINT FOUND_INCOMPLETE, FOUND_INCOMPLETE",
			"MOVED_TO_COMPLAINT FOUND_INCOMPLETE MOVED_TO_IMR, FOUND_INCOMPLETE",
			"FOUND_INCOMPLETE MOVED_TO_COMPLAINT MOVED_TO_IMR, FOUND_INCOMPLETE",
			"MOVED_TO_COMPLAINT WITHDRAWN, MOVED_TO_COMPLAINT", "DECISION_SENT FOUND_INCOMPLETE, DECISION_SENT",
			"CLOSED FOUND_INCOMPLETE REOPENED, runs" })
	void nothingRunsBeforeWhatIsMissingCame(String events, String expected) {
		CaseClock clock = CLOCKS.start(DECISION_OVERALL, Urgency.STANDARD, day("2026-11-20"));
		for (String event : events.split(" ")) {
			clock = clock.after(Ending.on(CaseEvent.valueOf(event), day("2026-11-24")));
		}
		Ending ended = clock.ended();
		assertThat((ended != null) ? ended.event().name() : "runs").isEqualTo(expected);
	}

	@Test
	void staysStoppedOnTheDayOnWhichItStopped() {
		CaseClock clock = CLOCKS.start(DECISION_OVERALL, Urgency.STANDARD, day("2026-11-20"))
			.after(Ending.on(CaseEvent.MOVED_TO_COMPLAINT, day("2026-11-24")))
			.after(Ending.on(CaseEvent.FOUND_INCOMPLETE, day("2027-02-01")));
		assertThat(clock.ended()).isEqualTo(Ending.on(CaseEvent.FOUND_INCOMPLETE, day("2026-11-24")));
	}

	@Test
	void theTableCannotBeChanged() {
		for (CaseEvent event : CaseEvent.values()) {
			for (Set<ClockKind> kinds : List.of(event.starts(), event.meets(), event.stops())) {
				assertThatExceptionOfType(UnsupportedOperationException.class)
					.isThrownBy(() -> kinds.add(ClockKind.ACKNOWLEDGEMENT));
			}
		}
	}

	@Test
	void theDecisionIsDueOnTheEarlierClockThatStillBinds() {
		CaseClock overall = CLOCKS.start(DECISION_OVERALL, Urgency.STANDARD, day("2026-11-20"));
		CaseClock letter = CLOCKS.start(QUALIFICATION_LETTER, Urgency.STANDARD, day("2026-11-20"));
		CaseClock sooner = CLOCKS.start(DECISION_AFTER_RECORDS, Urgency.STANDARD, day("2026-12-04"));
		CaseClock tie = CLOCKS.start(DECISION_AFTER_RECORDS, Urgency.STANDARD, day("2026-12-05"));
		CaseClock later = CLOCKS.start(DECISION_AFTER_RECORDS, Urgency.STANDARD, day("2026-12-06"));
		assertThat(binding(letter, overall)).isEqualTo(DECISION_OVERALL);
		assertThat(binding(overall, sooner)).isEqualTo(DECISION_AFTER_RECORDS);
		assertThat(binding(overall, tie)).isEqualTo(DECISION_AFTER_RECORDS);
		assertThat(binding(tie, overall)).isEqualTo(DECISION_AFTER_RECORDS);
		assertThat(binding(later, overall)).isEqualTo(DECISION_OVERALL);
		assertThat(DecisionDue.of(List.of(letter))).isEmpty();
		assertThat(DecisionDue.of(List.of())).isEmpty();
	}

	@Test
	void aStoppedClockNoLongerBindsAndAMetOneStillTellsWhenItWasDue() {
		CaseClock overall = CLOCKS.start(DECISION_OVERALL, Urgency.STANDARD, day("2026-11-20"));
		CaseClock adopted = CLOCKS.start(DECISION_AFTER_RECORDS, Urgency.STANDARD, day("2026-12-01"))
			.after(Ending.on(CaseEvent.DETERMINATION_ADOPTED, day("2026-12-20")));
		assertThat(binding(overall, adopted)).isEqualTo(DECISION_AFTER_RECORDS);
		CaseClock stopped = overall.after(Ending.on(CaseEvent.MOVED_TO_COMPLAINT, day("2026-12-02")));
		assertThat(DecisionDue.of(List.of(stopped))).isEmpty();
	}

	private static ClockKind binding(CaseClock... clocks) {
		return DecisionDue.of(List.of(clocks)).orElseThrow().binding();
	}

	@Test
	void whatWasStoppedRunsAgainFromItsStartWhenThatIsTakenBack() {
		CaseClock overall = CLOCKS.start(DECISION_OVERALL, Urgency.STANDARD, day("2026-11-20"));
		CaseClock moved = overall.after(Ending.on(CaseEvent.MOVED_TO_COMPLAINT, day("2026-11-24")));
		assertThat(moved.isRunning()).isFalse();
		assertThat(moved.after(Ending.on(CaseEvent.REOPENED, day("2026-11-25")))).isEqualTo(moved);
		assertThat(moved.after(Ending.on(CaseEvent.MOVED_TO_IMR, day("2026-11-25")))).isEqualTo(overall);
		for (CaseEvent end : List.of(CaseEvent.CLOSED, CaseEvent.WITHDRAWN, CaseEvent.REVERSED_BY_PLAN)) {
			CaseClock ended = overall.after(Ending.on(end, day("2026-11-24")));
			assertThat(ended.isRunning()).isFalse();
			assertThat(ended.after(Ending.on(CaseEvent.REOPENED, day("2026-12-01")))).isEqualTo(overall);
		}
	}

	@Test
	void whatWasMetStaysMet() {
		CaseClock met = CLOCKS.start(QUALIFICATION_LETTER, Urgency.STANDARD, day("2026-11-20"))
			.after(Ending.on(CaseEvent.QUALIFICATION_ANSWER_SENT, day("2026-11-23")));
		for (CaseEvent event : CaseEvent.values()) {
			assertThat(met.after(Ending.on(event, day("2026-12-01")))).isEqualTo(met);
		}
	}

}
