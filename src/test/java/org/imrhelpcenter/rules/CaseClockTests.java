package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;

import org.imrhelpcenter.rules.Standing.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.imrhelpcenter.rules.California.CLOCKS;
import static org.imrhelpcenter.rules.California.day;

class CaseClockTests {

	private static final CaseClock LETTER = CLOCKS.start(ClockKind.QUALIFICATION_LETTER, Urgency.STANDARD,
			day("2026-11-20"));

	private static final CaseClock RECORDS = CLOCKS.noticeSentToPlan(Sample.at("2026-11-23T10:00:00"), Urgency.URGENT);

	@ParameterizedTest
	@CsvSource({ "2026-11-20T00:00:00, OPEN, 7, 7 days left.", "2026-11-26T23:59:59, OPEN, 1, 1 day left.",
			"2026-11-27T00:00:00, OPEN, 0, Due today.", "2026-11-27T23:59:59, OPEN, 0, Due today.",
			"2026-11-28T00:00:00, MISSED, 1, Late by 1 day.", "2026-12-07T12:00:00, MISSED, 10, Late by 10 days." })
	void isDueThroughTheLastSecondOfTheDay(String now, State state, int days, String sentence) {
		Standing standing = LETTER.standing(Sample.at(now));
		assertThat(standing).isEqualTo(new Standing(state, days, null, null));
		assertThat(standing.metLate()).isFalse();
		assertThat(Spoken.say(standing.sentence())).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23T10:00:00, OPEN, 1", "2026-11-24T09:59:59, OPEN, 0", "2026-11-24T10:00:00, OPEN, 0",
			"2026-11-24T10:00:01, MISSED, 1", "2026-11-24T23:00:00, MISSED, 1", "2026-11-25T00:00:00, MISSED, 1",
			"2026-11-26T00:00:00, MISSED, 2" })
	void hoursAreDueToTheSecond(String now, State state, int days) {
		assertThat(RECORDS.standing(Sample.at(now))).isEqualTo(new Standing(state, days, null, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-20 | MET    | 7 | Answer about the IMR sent on November 20, 2026, 7 days to spare.
			2026-11-26 | MET    | 1 | Answer about the IMR sent on November 26, 2026, 1 day to spare.
			2026-11-27 | MET    | 0 | Answer about the IMR sent on November 27, 2026, on the last day.
			2026-11-28 | MISSED | 1 | Answer about the IMR sent on November 28, 2026, late by 1 day.
			2026-11-30 | MISSED | 3 | Answer about the IMR sent on November 30, 2026, late by 3 days.
			""")
	void isMetOrMetLate(LocalDate sentOn, State state, int days, String sentence) {
		CaseClock clock = LETTER.after(Ending.on(CaseEvent.QUALIFICATION_ANSWER_SENT, sentOn));
		Standing standing = clock.standing(Sample.noon("2027-06-01"));
		assertThat(standing).isEqualTo(new Standing(state, days, sentOn, CaseEvent.QUALIFICATION_ANSWER_SENT));
		assertThat(standing.metLate()).isEqualTo(state == State.MISSED);
		assertThat(Spoken.say(standing.sentence())).isEqualTo(sentence);
		assertThat(clock.isRunning()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-25 | STOPPED | 2 | Stopped on November 25, 2026 (Application withdrawn), with 2 days left.
			2026-11-26 | STOPPED | 1 | Stopped on November 26, 2026 (Application withdrawn), with 1 day left.
			2026-11-27 | STOPPED | 0 | Stopped on November 27, 2026 (Application withdrawn), on the last day.
			2026-11-28 | MISSED  | 1 | Stopped on November 28, 2026 (Application withdrawn), late by 1 day.
			""")
	void stoppingDoesNotHideThatItWasLate(LocalDate on, State state, int days, String sentence) {
		Standing standing = LETTER.after(Ending.on(CaseEvent.WITHDRAWN, on)).standing(Sample.noon("2027-06-01"));
		assertThat(standing).isEqualTo(new Standing(state, days, on, CaseEvent.WITHDRAWN));
		assertThat(standing.metLate()).isFalse();
		assertThat(Spoken.say(standing.sentence())).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T09:59:59, MET, 0", "2026-11-24T10:00:00, MET, 0", "2026-11-24T10:00:01, MISSED, 1",
			"2026-11-23T11:00:00, MET, 1" })
	void recordsAreMetToTheSecond(String receivedAt, State state, int days) {
		Instant received = Sample.at(receivedAt);
		Standing standing = RECORDS.after(Ending.at(CaseEvent.PLAN_RECORDS_RECEIVED, received)).standing(received);
		assertThat(standing.state()).isEqualTo(state);
		assertThat(standing.days()).isEqualTo(days);
		assertThat(standing.endedOn()).isEqualTo(LegalDay.of(received));
	}

	@Test
	void recordsOfAKnownDayOnlyAreInTimeThroughThatDay() {
		assertThat(RECORDS.after(Ending.on(CaseEvent.PLAN_RECORDS_RECEIVED, day("2026-11-24")))
			.standing(Sample.noon("2026-11-30"))
			.state()).isEqualTo(State.MET);
		assertThat(RECORDS.after(Ending.on(CaseEvent.PLAN_RECORDS_RECEIVED, day("2026-11-25")))
			.standing(Sample.noon("2026-11-30"))
			.state()).isEqualTo(State.MISSED);
	}

	@Test
	void whatDoesNotConcernItLeavesItRunning() {
		assertThat(LETTER.after(Ending.on(CaseEvent.DECISION_SENT, day("2026-11-21")))).isSameAs(LETTER);
		assertThat(LETTER.after(Ending.on(CaseEvent.MOVED_TO_COMPLAINT, day("2026-11-21")))).isSameAs(LETTER);
		CaseClock met = LETTER.after(Ending.on(CaseEvent.QUALIFICATION_ANSWER_SENT, day("2026-11-21")));
		assertThat(met.after(Ending.on(CaseEvent.CLOSED, day("2026-11-22")))).isSameAs(met);
	}

	@Test
	void anExtensionNeverHidesTheOriginalDate() {
		CaseClock extended = LETTER.extended(extension(3, "2026-11-27"));
		assertThat(extended.dueOn()).isEqualTo("2026-11-30");
		assertThat(extended.originalDueOn()).isEqualTo("2026-11-27");
		assertThat(extended.standing(Sample.noon("2026-11-30")).state()).isEqualTo(State.OPEN);
		assertThat(extended.standing(Sample.noon("2026-12-01")).days()).isEqualTo(1);
		assertThat(extended.explanation()).extracting(Spoken::say)
			.containsExactly("Complete application received November 20, 2026; 7 calendar days; due November 27, 2026.",
					"Extended by 3 days to November 30, 2026. The original date was November 27, 2026.");
	}

	@Test
	void hoursAreExtendedByWholeDays() {
		CaseClock extended = RECORDS.extended(extension(1, "2026-11-23"));
		assertThat(extended.dueAt()).isEqualTo(Sample.at("2026-11-25T10:00:00"));
		assertThat(extended.dueOn()).isEqualTo("2026-11-25");
		assertThat(extended.originalDueAt()).isEqualTo(Sample.at("2026-11-24T10:00:00"));
	}

	@Test
	void anExtensionHasOneToThreeDaysAReasonAndAnApprover() {
		LocalDate on = day("2026-11-21");
		assertThatIllegalArgumentException().isThrownBy(() -> new Extension(0, "Storm", "Dana", on));
		assertThatIllegalArgumentException().isThrownBy(() -> new Extension(4, "Storm", "Dana", on));
		assertThatIllegalArgumentException().isThrownBy(() -> new Extension(1, " ", "Dana", on));
		assertThatIllegalArgumentException().isThrownBy(() -> new Extension(1, "Storm", "", on));
		assertThat(new Extension(1, "Storm", "Dana", on).days()).isEqualTo(1);
		assertThat(new Extension(3, "Storm", "Dana", on).days()).isEqualTo(3);
	}

	@Test
	void onlyARunningClockIsExtendedAndOnlyOnceAndInTime() {
		CaseClock extended = LETTER.extended(extension(1, "2026-11-21"));
		assertThatIllegalStateException().isThrownBy(() -> extended.extended(extension(1, "2026-11-21")));
		assertThatIllegalStateException().isThrownBy(() -> LETTER.extended(extension(1, "2026-11-28")));
		CaseClock met = LETTER.after(Ending.on(CaseEvent.QUALIFICATION_ANSWER_SENT, day("2026-11-21")));
		assertThatIllegalStateException().isThrownBy(() -> met.extended(extension(1, "2026-11-21")));
	}

	@Test
	void aMailedDecisionLeavesFiveDaysEarlier() {
		CaseClock overall = CLOCKS.start(ClockKind.DECISION_OVERALL, Urgency.STANDARD, day("2026-11-20"));
		assertThat(overall.mailBy()).isEqualTo("2026-12-30");
		assertThat(CLOCKS.start(ClockKind.DECISION_OVERALL, Urgency.URGENT, day("2026-11-20")).mailBy())
			.isEqualTo("2026-11-22");
		assertThat(CLOCKS.start(ClockKind.QUALIFICATION_LETTER, Urgency.URGENT, day("2026-11-20")).mailBy())
			.isEqualTo("2026-11-20");
	}

	@Test
	void explainsItsArithmetic() {
		assertThat(
				Spoken.say(CLOCKS.applicationReceived(day("2026-11-20"), Urgency.STANDARD).get(0).explanation().get(0)))
			.isEqualTo("Application received November 20, 2026; 5 calendar days; due November 25, 2026.");
		assertThat(RECORDS.explanation()).extracting(Spoken::say)
			.containsExactly("Notice sent to the plan November 23, 2026, 10:00 AM Pacific time; 24 hours; "
					+ "due November 24, 2026, 10:00 AM Pacific time.");
		assertThat(CLOCKS.noticeSentToPlan(Sample.noon("2026-11-23"), Urgency.STANDARD).explanation())
			.extracting(Spoken::say)
			.containsExactly("Notice sent to the plan November 23, 2026; 3 business days; due November 30, 2026.");
		assertThat(CLOCKS.start(ClockKind.PLAN_RECORDS, Urgency.URGENT, day("2026-11-23")).explanation())
			.extracting(Spoken::say)
			.containsExactly("Notice sent to the plan November 23, 2026; 24 hours; due November 24, 2026.");
	}

	private static Extension extension(int days, String approvedOn) {
		return new Extension(days, "A storm closed the office", "Dana Reyes", day(approvedOn));
	}

}
