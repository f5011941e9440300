package org.imrhelpcenter.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockLength;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.Extension;
import org.imrhelpcenter.rules.FormerDue;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.tracking.Promise.How;
import org.imrhelpcenter.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Clocks in the member's words, on Friday, November 20, 2026.
 */
@Following
class PromisesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final Instant NOW = StoppedClock.pacific("2026-11-20T10:15:00");

	@Autowired
	Texts texts;

	@ParameterizedTest
	@CsvSource({ "2026-11-27, OPEN", "2026-11-20, OPEN", "2026-11-19, LATE" })
	void isLateFromTheDayAfterTheLastOne(LocalDate dueOn, How how) {
		assertThat(told(letter(dueOn)).how()).isEqualTo(how);
	}

	@Test
	void saysThatWeAreLateAndSinceWhen() {
		Promise promise = told(letter(TODAY.minusDays(3)));
		assertThat(promise.isLate()).isTrue();
		assertThat(promise.standing()).containsExactly("We are late. This is still to be done.",
				"This was due November 17, 2026, 3 days ago.");
	}

	@Test
	void saysThatThePlanIsLate() {
		Promise records = told(clock(ClockKind.PLAN_RECORDS, TODAY.minusDays(1)));
		assertThat(records.byPlan()).isTrue();
		assertThat(records.standing()).contains("Your plan is late. This is still to be done.",
				"This was due November 19, 2026, 1 day ago.",
				"The last day for the decision does not move because of this. You do not have to do anything.");
		assertThat(told(clock(ClockKind.PLAN_CARRIES_OUT, TODAY.minusDays(1))).standing())
			.contains("If the decision is for you and you still do not have the care or the payment, call us.");
	}

	@Test
	void namesTheMomentOfADateThatIsCountedInHours() {
		Instant sent = StoppedClock.pacific("2026-11-19T09:00:00");
		CaseClock clock = new CaseClock(ClockKind.PLAN_RECORDS, Urgency.URGENT, TODAY.minusDays(1), sent,
				new ClockLength(24, ClockLength.Unit.HOURS), TODAY, sent.plusSeconds(24 * 3600), null, null, List.of(),
				null);
		Promise promise = told(clock);
		assertThat(promise.how()).isEqualTo(How.LATE);
		assertThat(promise.standing()).contains("This was due November 20, 2026, 9:00 AM Pacific time.");
		assertThat(promise.why()).contains("After we ask for the records, the plan has 24 hours to send them.")
			.anyMatch((sentence) -> sentence.startsWith("How we count: every hour counts"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026-11-18 | DONE | We did this on November 18, 2026, 2 days early.",
					"2026-11-19 | DONE | We did this on November 19, 2026, 1 day early.",
					"2026-11-20 | DONE | We did this on November 20, 2026, on the last day.",
					"2026-11-21 | DONE_LATE | We did this on November 21, 2026, 1 day late. We are sorry.",
					"2026-11-23 | DONE_LATE | We did this on November 23, 2026, 3 days late. We are sorry." })
	void saysWhenItWasDone(LocalDate on, How how, String said) {
		Promise promise = told(letter(TODAY).after(Ending.on(CaseEvent.QUALIFICATION_ANSWER_SENT, on)));
		assertThat(promise.how()).isEqualTo(how);
		assertThat(promise.standing()).containsExactly(said);
	}

	@Test
	void saysWhenThePlanDidIt() {
		CaseClock clock = clock(ClockKind.PLAN_RECORDS, TODAY);
		assertThat(told(clock.after(Ending.on(CaseEvent.PLAN_RECORDS_RECEIVED, TODAY.minusDays(1)))).standing())
			.containsExactly("Your plan did this on November 19, 2026, 1 day early.");
		assertThat(told(clock.after(Ending.on(CaseEvent.PLAN_RECORDS_RECEIVED, TODAY.plusDays(1)))).standing())
			.containsExactly("Your plan did this on November 21, 2026, 1 day late.");
	}

	@ParameterizedTest
	@EnumSource(value = CaseEvent.class,
			names = { "MOVED_TO_COMPLAINT", "REVERSED_BY_PLAN", "WITHDRAWN", "CLOSED", "MOVED_TO_IMR" })
	void saysWhyADateNoLongerCounts(CaseEvent event) {
		ClockKind kind = event.stops().iterator().next();
		Promise intime = told(clock(kind, TODAY).after(Ending.on(event, TODAY)));
		assertThat(intime.how()).isEqualTo(How.ENDED);
		assertThat(intime.standing()).singleElement()
			.asString()
			.startsWith("This date no longer counts since November 20, 2026: ")
			.doesNotContain("??");
		Promise late = told(clock(kind, TODAY.minusDays(2)).after(Ending.on(event, TODAY)));
		assertThat(late.how()).isEqualTo(How.ENDED_LATE);
		assertThat(late.standing().get(0)).contains("By then it was 2 days late.");
	}

	@Test
	void everyWayOfStoppingHasItsReason() {
		assertThat(Arrays.stream(CaseEvent.values()).filter((event) -> !event.stops().isEmpty()))
			.allSatisfy((event) -> assertThat(this.texts.say(Locale.ENGLISH, "tracking.case.ended." + event))
				.doesNotContain("??"));
	}

	@Test
	void neverHidesTheFirstDateOfAnExtension() {
		CaseClock clock = letter(TODAY).extended(new Extension(2, "a reason for staff", "Pat Director", TODAY));
		Promise promise = told(clock);
		assertThat(promise.dueOn()).isEqualTo(TODAY.plusDays(2));
		assertThat(promise.notes()).containsExactly("We took 2 more days. The first date was November 20, 2026.");
		assertThat(promise.toString()).doesNotContain("a reason for staff").doesNotContain("Pat Director");
	}

	@Test
	void namesTheWorkingDateOfACaseThatTurnedUrgent() {
		LocalDate due = TODAY.minusDays(3);
		CaseClock clock = new CaseClock(ClockKind.DECISION_OVERALL, Urgency.URGENT, TODAY.minusDays(10), null,
				new ClockLength(7, ClockLength.Unit.CALENDAR_DAYS), due, null, null, TODAY.plusDays(7),
				List.of(new FormerDue(Urgency.STANDARD, TODAY.plusDays(35), null, null, TODAY)), null);
		Promise promise = told(clock);
		assertThat(promise.how()).isEqualTo(How.LATE);
		assertThat(promise.standing()).contains("This was due November 17, 2026, 3 days ago.");
		assertThat(promise.notes()).containsExactly(
				"When the case became urgent, this date had already passed. We work to do it by November 27, 2026.");
		assertThat(promise.why())
			.contains("Until November 20, 2026 the case was standard and this was due December 25, 2026.");
	}

	@Test
	void saysWhyItIsThatDate() {
		assertThat(told(letter(TODAY.plusDays(7))).why()).containsExactly(
				"Once an application is complete, we have 7 days to say if it is an IMR.",
				"Complete application received November 20, 2026; 7 calendar days; due November 27, 2026.",
				"How we count: the day it starts is day 0. Weekends and holidays count. The last day lasts until midnight in California.");
	}

	@Test
	void marksTheDecisionDateThatBinds() {
		CaseClock overall = clock(ClockKind.DECISION_OVERALL, TODAY.plusDays(20));
		CaseClock afterRecords = clock(ClockKind.DECISION_AFTER_RECORDS, TODAY.plusDays(10));
		assertThat(all(overall)).extracting(Promise::binding).containsExactly(true);
		assertThat(all(overall, afterRecords)).extracting(Promise::kind, Promise::binding)
			.containsExactly(tuple(ClockKind.DECISION_AFTER_RECORDS, true), tuple(ClockKind.DECISION_OVERALL, false));
		CaseClock stopped = overall.after(Ending.on(CaseEvent.WITHDRAWN, TODAY));
		assertThat(all(stopped)).extracting(Promise::binding).containsExactly(false);
	}

	@Test
	void putsWhatIsAwaitedFirst() {
		CaseClock done = clock(ClockKind.ACKNOWLEDGEMENT, TODAY.minusDays(1))
			.after(Ending.on(CaseEvent.ACKNOWLEDGEMENT_SENT, TODAY.minusDays(2)));
		assertThat(all(done, clock(ClockKind.DECISION_OVERALL, TODAY.plusDays(20)), letter(TODAY.minusDays(1))))
			.extracting(Promise::kind)
			.containsExactly(ClockKind.QUALIFICATION_LETTER, ClockKind.DECISION_OVERALL, ClockKind.ACKNOWLEDGEMENT);
	}

	@Test
	void promisesADecisionOnlyIfItIsAnImr() {
		CaseClock overall = clock(ClockKind.DECISION_OVERALL, TODAY.plusDays(20));
		assertThat(promises().of(List.of(overall), Track.UNDECIDED).get(0).name()).startsWith("If your case is an IMR");
		assertThat(promises().of(List.of(overall), Track.IMR).get(0).name()).isEqualTo("We send you the decision");
	}

	@ParameterizedTest
	@EnumSource(ClockKind.class)
	void hasWordsForEveryClock(ClockKind kind) {
		for (ClockLength.Unit unit : ClockLength.Unit.values()) {
			for (LocalDate due : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
				CaseClock clock = new CaseClock(kind, Urgency.STANDARD, TODAY.minusDays(2), null,
						new ClockLength(3, unit), due, null, null, null, List.of(), null);
				assertThat(told(clock).toString()).doesNotContain("??");
			}
		}
	}

	private Promise told(CaseClock clock) {
		return all(clock).get(0);
	}

	private List<Promise> all(CaseClock... clocks) {
		return promises().of(List.of(clocks), Track.IMR);
	}

	private Promises promises() {
		return new Promises(this.texts, Locale.ENGLISH, NOW);
	}

	private static CaseClock letter(LocalDate dueOn) {
		return clock(ClockKind.QUALIFICATION_LETTER, dueOn);
	}

	private static CaseClock clock(ClockKind kind, LocalDate dueOn) {
		return new CaseClock(kind, Urgency.STANDARD, dueOn.minusDays(7), null,
				new ClockLength(7, ClockLength.Unit.CALENDAR_DAYS), dueOn, null, null, null, List.of(), null);
	}

}
