package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.Standing.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.CLOCKS;
import static org.imrhelpcenter.rules.California.day;

/** What becomes of running clocks when a case turns urgent or standard. */
class TurningUrgentTests {

	private static final CaseClock OVERALL = CLOCKS.start(ClockKind.DECISION_OVERALL, Urgency.STANDARD,
			day("2026-11-02"));

	@ParameterizedTest
	@CsvSource({ "2026-11-08, ", "2026-11-09, ", "2026-11-10, 2026-11-17", "2026-12-09, 2026-12-16",
			"2026-12-10, 2026-12-17", "2026-12-11, 2026-12-17", "2027-01-05, 2026-12-17" })
	void aWorkingDateLeadsOnlyWhereTheNewDateIsPastAndNeverAfterTheFormer(String changedOn, LocalDate workingDate) {
		CaseClock urgent = CLOCKS.turn(OVERALL, Urgency.URGENT, Sample.noon(changedOn));
		assertThat(urgent.dueOn()).isEqualTo("2026-11-09");
		assertThat(urgent.startedOn()).isEqualTo("2026-11-02");
		assertThat(urgent.workingDate()).isEqualTo(workingDate);
		assertThat(urgent.urgency()).isEqualTo(Urgency.URGENT);
		assertThat(urgent.length().amount()).isEqualTo(7);
		assertThat(urgent.former())
			.containsExactly(new FormerDue(Urgency.STANDARD, day("2026-12-17"), null, null, day(changedOn)));
	}

	@Test
	void turningBackRestoresTheDateAndKeepsTheHistory() {
		CaseClock urgent = CLOCKS.turn(OVERALL, Urgency.URGENT, Sample.noon("2026-11-22"));
		CaseClock back = CLOCKS.turn(urgent, Urgency.STANDARD, Sample.noon("2026-11-24"));
		assertThat(back.dueOn()).isEqualTo("2026-12-17");
		assertThat(back.workingDate()).isNull();
		assertThat(back.former()).extracting(FormerDue::dueOn).containsExactly(day("2026-12-17"), day("2026-11-09"));
		assertThat(back.explanation()).extracting(Spoken::say)
			.containsExactly("Complete application received November 2, 2026; 45 calendar days; due December 17, 2026.",
					"Until November 22, 2026 the case was standard and this was due December 17, 2026.",
					"Until November 24, 2026 the case was urgent and this was due November 9, 2026.");
	}

	@Test
	void saysTheWorkingDate() {
		assertThat(CLOCKS.turn(OVERALL, Urgency.URGENT, Sample.noon("2026-11-22")).explanation())
			.extracting(Spoken::say)
			.containsExactly("Complete application received November 2, 2026; 7 calendar days; due November 9, 2026.",
					"Until November 22, 2026 the case was standard and this was due December 17, 2026.",
					"This date had passed when the case changed. Work to be done by November 29, 2026.");
	}

	@Test
	void aClockThatEndedStaysAsItIs() {
		CaseClock met = OVERALL.after(Ending.on(CaseEvent.DECISION_SENT, day("2026-11-20")));
		assertThat(CLOCKS.turn(met, Urgency.URGENT, Sample.noon("2026-11-22"))).isSameAs(met);
		CaseClock stopped = OVERALL.after(Ending.on(CaseEvent.WITHDRAWN, day("2026-11-20")));
		assertThat(CLOCKS.turn(stopped, Urgency.URGENT, Sample.noon("2026-11-22"))).isSameAs(stopped);
	}

	@Test
	void aMissedClockThatStillRunsIsRecomputed() {
		CaseClock urgent = CLOCKS.turn(OVERALL, Urgency.URGENT, Sample.noon("2026-12-20"));
		assertThat(urgent.standing(Sample.noon("2026-12-20"))).isEqualTo(new Standing(State.MISSED, 41, null, null));
		assertThat(urgent.workingDate()).isEqualTo("2026-12-17");
	}

	@Test
	void nothingChangesWhenItAlreadyIsUrgent() {
		CaseClock urgent = CLOCKS.turn(OVERALL, Urgency.URGENT, Sample.noon("2026-11-22"));
		assertThat(CLOCKS.turn(urgent, Urgency.URGENT, Sample.noon("2026-11-23"))).isSameAs(urgent);
	}

	@Test
	void aClockOfOneLengthKeepsItsDateAndItsExtension() {
		CaseClock complaint = CLOCKS.movedToComplaint(day("2026-11-02"), Urgency.STANDARD)
			.extended(new Extension(2, "A storm", "Dana Reyes", day("2026-11-20")));
		CaseClock urgent = CLOCKS.turn(complaint, Urgency.URGENT, Sample.noon("2027-01-22"));
		assertThat(urgent.urgency()).isEqualTo(Urgency.URGENT);
		assertThat(urgent.dueOn()).isEqualTo(complaint.dueOn()).isEqualTo("2026-12-04");
		assertThat(urgent.former()).isEmpty();
		assertThat(urgent.workingDate()).isNull();
		assertThat(urgent.extension()).isEqualTo(complaint.extension());
	}

	@Test
	void anExtensionBelongsToTheFormerDate() {
		Extension extension = new Extension(3, "A storm", "Dana Reyes", day("2026-11-20"));
		CaseClock urgent = CLOCKS.turn(OVERALL.extended(extension), Urgency.URGENT, Sample.noon("2026-12-19"));
		assertThat(urgent.extension()).isNull();
		assertThat(urgent.dueOn()).isEqualTo("2026-11-09");
		assertThat(urgent.workingDate()).isEqualTo("2026-12-20");
		assertThat(urgent.former())
			.containsExactly(new FormerDue(Urgency.STANDARD, day("2026-12-20"), null, extension, day("2026-12-19")));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T10:00:00, ", "2026-11-24T10:00:01, 2026-11-25", "2026-11-27T12:00:00, 2026-11-28",
			"2026-12-02T12:00:00, 2026-11-30" })
	void thePlansThreeDaysBecome24HoursFromTheNotice(String changedAt, LocalDate workingDate) {
		CaseClock standard = CLOCKS.noticeSentToPlan(Sample.at("2026-11-23T10:00:00"), Urgency.STANDARD);
		assertThat(standard.dueOn()).isEqualTo("2026-11-30");
		CaseClock urgent = CLOCKS.turn(standard, Urgency.URGENT, Sample.at(changedAt));
		assertThat(urgent.dueAt()).isEqualTo(Sample.at("2026-11-24T10:00:00"));
		assertThat(urgent.dueOn()).isEqualTo("2026-11-24");
		assertThat(urgent.workingDate()).isEqualTo(workingDate);
	}

	@Test
	void twentyFourHoursBecomeThreeBusinessDaysAgain() {
		CaseClock urgent = CLOCKS.noticeSentToPlan(Sample.at("2026-11-23T10:00:00"), Urgency.URGENT);
		CaseClock standard = CLOCKS.turn(urgent, Urgency.STANDARD, Sample.at("2026-11-25T10:00:00"));
		assertThat(standard.dueOn()).isEqualTo("2026-11-30");
		assertThat(standard.dueAt()).isNull();
		assertThat(standard.former()).containsExactly(new FormerDue(Urgency.URGENT, day("2026-11-24"),
				Sample.at("2026-11-24T10:00:00"), null, day("2026-11-25")));
	}

	@Test
	void aClockThatIsPastDueEitherWayLeadsWithItsFormerDate() {
		CaseClock urgent = CLOCKS.start(ClockKind.ACKNOWLEDGEMENT, Urgency.URGENT, day("2026-11-02"));
		CaseClock standard = CLOCKS.turn(urgent, Urgency.STANDARD, Sample.noon("2026-11-20"));
		assertThat(standard.dueOn()).isEqualTo("2026-11-07");
		assertThat(standard.workingDate()).isEqualTo("2026-11-04");
	}

	@Test
	void everyClockOfACaseTurnsAtOnce() {
		List<CaseClock> clocks = CLOCKS.applicationCompleted(day("2026-11-20"), Urgency.STANDARD);
		assertThat(CLOCKS.turnAll(clocks, Urgency.URGENT, Sample.noon("2026-11-21"))).extracting(CaseClock::dueOn)
			.containsExactly(day("2026-11-22"), day("2026-11-27"));
	}

}
