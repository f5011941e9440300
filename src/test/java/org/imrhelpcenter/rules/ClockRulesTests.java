package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.ClockLength.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.imrhelpcenter.rules.California.CLOCKS;
import static org.imrhelpcenter.rules.California.day;

class ClockRulesTests {

	@ParameterizedTest
	@CsvSource({ "ACKNOWLEDGEMENT, STANDARD, 2026-11-25", "ACKNOWLEDGEMENT, URGENT, 2026-11-22",
			"QUALIFICATION_LETTER, STANDARD, 2026-11-27", "QUALIFICATION_LETTER, URGENT, 2026-11-22",
			"PLAN_RECORDS, STANDARD, 2026-11-25", "DECISION_AFTER_RECORDS, STANDARD, 2026-12-20",
			"DECISION_AFTER_RECORDS, URGENT, 2026-11-23", "DECISION_OVERALL, STANDARD, 2027-01-04",
			"DECISION_OVERALL, URGENT, 2026-11-27", "COMPLAINT_OUTCOME, STANDARD, 2026-12-20",
			"COMPLAINT_OUTCOME, URGENT, 2026-12-20", "PLAN_CARRIES_OUT, STANDARD, 2026-12-01",
			"PLAN_CARRIES_OUT, URGENT, 2026-12-01" })
	void everyClockHasItsLength(ClockKind kind, Urgency urgency, LocalDate dueOn) {
		CaseClock clock = CLOCKS.start(kind, urgency, day("2026-11-20"));
		assertThat(clock.dueOn()).isEqualTo(dueOn);
		assertThat(clock.originalDueOn()).isEqualTo(dueOn);
		assertThat(clock.workDate()).isEqualTo(dueOn);
		assertThat(clock.dueAt()).isNull();
		assertThat(clock.startedAt()).isNull();
		assertThat(clock.former()).isEmpty();
		assertThat(clock.isRunning()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23T22:15:00, 2026-11-24T22:15:00", "2026-11-25T17:00:00, 2026-11-26T17:00:00",
			"2026-03-07T20:00:00, 2026-03-08T21:00:00", "2026-10-31T20:00:00, 2026-11-01T19:00:00",
			"2026-11-01T00:30:00, 2026-11-01T23:30:00", "2026-12-31T23:59:59, 2027-01-01T23:59:59" })
	void anUrgentPlanHas24HoursFromTheNotice(String sentAt, String dueAt) {
		CaseClock clock = CLOCKS.noticeSentToPlan(Sample.at(sentAt), Urgency.URGENT);
		assertThat(clock.dueAt()).isEqualTo(Sample.at(dueAt));
		assertThat(clock.dueOn()).isEqualTo(dueAt.substring(0, 10));
		assertThat(clock.startedAt()).isEqualTo(Sample.at(sentAt));
		assertThat(clock.startedOn()).isEqualTo(sentAt.substring(0, 10));
	}

	@Test
	void hoursFromADayAloneCountFromItsLastSecond() {
		CaseClock clock = CLOCKS.start(ClockKind.PLAN_RECORDS, Urgency.URGENT, day("2026-11-23"));
		assertThat(clock.dueAt()).isEqualTo(Sample.at("2026-11-24T23:59:59"));
		assertThat(clock.dueOn()).isEqualTo("2026-11-24");
		assertThat(clock.startedAt()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-19, 2026-12-20", "2026-11-20, 2026-12-20", "2026-11-21, 2026-12-21" })
	void afterRecordsCountsFromTheLaterDay(LocalDate recordsOn, LocalDate dueOn) {
		CaseClock clock = CLOCKS.recordsReceived(day("2026-11-20"), recordsOn, Urgency.STANDARD);
		assertThat(clock.kind()).isEqualTo(ClockKind.DECISION_AFTER_RECORDS);
		assertThat(clock.dueOn()).isEqualTo(dueOn);
	}

	@Test
	void everyEventStartsItsClocks() {
		assertThat(CLOCKS.applicationReceived(day("2026-11-20"), Urgency.STANDARD)).extracting(CaseClock::kind)
			.containsExactly(ClockKind.ACKNOWLEDGEMENT);
		assertThat(CLOCKS.applicationCompleted(day("2026-11-20"), Urgency.URGENT)).extracting(CaseClock::kind)
			.containsExactly(ClockKind.QUALIFICATION_LETTER, ClockKind.DECISION_OVERALL);
		assertThat(CLOCKS.noticeSentToPlan(Sample.noon("2026-11-20"), Urgency.STANDARD).dueOn())
			.isEqualTo("2026-11-25");
		assertThat(CLOCKS.decisionSentToPlan(day("2026-11-20"), Urgency.STANDARD).kind())
			.isEqualTo(ClockKind.PLAN_CARRIES_OUT);
		CaseClock complaint = CLOCKS.movedToComplaint(day("2026-11-20"), Urgency.URGENT);
		assertThat(complaint.kind()).isEqualTo(ClockKind.COMPLAINT_OUTCOME);
		assertThat(complaint.dueOn()).isEqualTo("2026-12-20");
	}

	@Test
	void noCalendarDayClockRollsForward() {
		assertThat(CLOCKS.start(ClockKind.QUALIFICATION_LETTER, Urgency.STANDARD, day("2026-11-19")).dueOn())
			.isEqualTo("2026-11-26");
		assertThat(CLOCKS.start(ClockKind.COMPLAINT_OUTCOME, Urgency.STANDARD, day("2026-11-26")).dueOn())
			.isEqualTo("2026-12-26");
	}

	@Test
	void theLengthIsThatOfTheDayOnWhichTheClockStarted() {
		ClockLength five = new ClockLength(5, Unit.CALENDAR_DAYS);
		ClockLength four = new ClockLength(4, Unit.BUSINESS_DAYS);
		ClockLength three = new ClockLength(3, Unit.CALENDAR_DAYS);
		ClockLengths lengths = ClockLengths.of(List.of(
				new ClockLengths.Row(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, five, day("2026-01-01"),
						day("2026-06-30")),
				new ClockLengths.Row(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, four, day("2026-07-01"), null),
				new ClockLengths.Row(ClockKind.ACKNOWLEDGEMENT, Urgency.URGENT, three, day("2026-01-01"), null),
				new ClockLengths.Row(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, three, day("2027-01-01"), null)));
		assertThat(lengths.of(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, day("2026-01-01"))).isEqualTo(five);
		assertThat(lengths.of(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, day("2026-06-30"))).isEqualTo(five);
		assertThat(lengths.of(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, day("2026-07-01"))).isEqualTo(four);
		assertThat(lengths.of(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, day("2027-01-01"))).isEqualTo(three);
		assertThatIllegalStateException()
			.isThrownBy(() -> lengths.of(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, day("2025-12-31")))
			.withMessageContaining("ACKNOWLEDGEMENT");
		assertThatIllegalStateException()
			.isThrownBy(() -> lengths.of(ClockKind.PLAN_RECORDS, Urgency.STANDARD, day("2026-07-01")));
	}

	@Test
	void aLengthIsAtLeastOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ClockLength(0, Unit.HOURS));
		assertThat(new ClockLength(1, Unit.HOURS).amount()).isEqualTo(1);
	}

	@Test
	void theNextClockIsTheRunningOneWithTheNearestDate() {
		List<CaseClock> clocks = CLOCKS.applicationCompleted(day("2026-11-20"), Urgency.STANDARD);
		assertThat(ClockRules.next(clocks)).hasValue(clocks.get(0));
		Ending sent = Ending.on(CaseEvent.QUALIFICATION_ANSWER_SENT, day("2026-11-21"));
		assertThat(ClockRules.next(clocks.stream().map((clock) -> clock.after(sent)).toList())).hasValue(clocks.get(1));
		Ending closed = Ending.on(CaseEvent.CLOSED, day("2026-11-21"));
		assertThat(ClockRules.next(clocks.stream().map((clock) -> clock.after(closed)).toList())).isEmpty();
	}

	@Test
	void onATieTheEarlierKindIsNext() {
		CaseClock letter = CLOCKS.start(ClockKind.QUALIFICATION_LETTER, Urgency.URGENT, day("2026-11-20"));
		CaseClock acknowledgement = CLOCKS.start(ClockKind.ACKNOWLEDGEMENT, Urgency.URGENT, day("2026-11-20"));
		assertThat(ClockRules.next(List.of(letter, acknowledgement))).hasValue(acknowledgement);
	}

	@Test
	void everyClockNamesItsSource() {
		assertThat(ClockKind.values()).extracting(ClockKind::source)
			.containsExactly(Source.POLICY, Source.SOURCE_TEXT, Source.LAW, Source.SOURCE_TEXT, Source.SOURCE_TEXT,
					Source.LAW, Source.LAW);
	}

	@Test
	void aWorkingDateLeadsTheQueue() {
		CaseClock overall = CLOCKS.start(ClockKind.DECISION_OVERALL, Urgency.STANDARD, day("2026-11-02"));
		Instant change = Sample.noon("2026-11-22");
		CaseClock urgent = CLOCKS.turn(overall, Urgency.URGENT, change);
		CaseClock other = CLOCKS.start(ClockKind.COMPLAINT_OUTCOME, Urgency.URGENT, day("2026-10-28"));
		assertThat(urgent.workDate()).isEqualTo("2026-11-29");
		assertThat(other.dueOn()).isEqualTo("2026-11-27");
		assertThat(ClockRules.next(List.of(urgent, other))).hasValue(other);
	}

}
