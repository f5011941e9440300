package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.imrhelpcenter.rules.Standing.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.CLOCKS;

/** Thousands of made-up clocks, run by the rules and counted day by day. */
class RandomClocksTests {

	private final Chance chance = new Chance(4821);

	@Test
	void dueDatesAgreeWithTheSlowRules() {
		for (int i = 0; i < 10_000; i++) {
			ClockKind kind = this.chance.pick(ClockKind.values());
			Urgency urgency = this.chance.pick(Urgency.values());
			Instant startedAt = instant(this.chance.day(2000, 60));
			CaseClock clock = CLOCKS.start(kind, urgency, startedAt);
			assertThat(clock.startedOn()).isEqualTo(LegalDay.of(startedAt));
			assertThat(clock.dueOn()).as("%s %s %s", kind, urgency, startedAt).isEqualTo(due(kind, urgency, startedAt));
		}
	}

	@Test
	void standingsAgreeWithADayByDayCount() {
		for (int i = 0; i < 10_000; i++) {
			CaseClock clock = CLOCKS.start(ClockKind.QUALIFICATION_LETTER, this.chance.pick(Urgency.values()),
					this.chance.day(2000, 60));
			Instant now = instant(clock.startedOn().plusDays(this.chance.below(15)));
			LocalDate today = LegalDay.of(now);
			Standing standing = clock.standing(now);
			assertThat(standing.state() == State.MISSED).isEqualTo(today.isAfter(clock.dueOn()));
			LocalDate counted = today;
			for (int days = 0; days < standing.days(); days++) {
				counted = counted.plusDays((standing.state() == State.MISSED) ? -1 : 1);
			}
			assertThat(counted).isEqualTo(clock.dueOn());
			Standing met = clock.after(Ending.at(CaseEvent.QUALIFICATION_ANSWER_SENT, now))
				.standing(now.plus(90, ChronoUnit.DAYS));
			assertThat(met.days()).isEqualTo(standing.days());
			assertThat(met.state()).isEqualTo((standing.state() == State.OPEN) ? State.MET : State.MISSED);
		}
	}

	@Test
	void turningBackAndForthAgreesWithTheSlowRules() {
		for (int i = 0; i < 10_000; i++) {
			ClockKind kind = this.chance.pick(ClockKind.values());
			Instant startedAt = instant(this.chance.day(2000, 60));
			Urgency urgency = this.chance.pick(Urgency.values());
			CaseClock clock = CLOCKS.start(kind, urgency, startedAt);
			Instant now = startedAt;
			for (int turns = this.chance.below(4); turns > 0; turns--) {
				now = now.plus(this.chance.below(24 * 20), ChronoUnit.HOURS);
				Urgency to = this.chance.pick(Urgency.values());
				CaseClock turned = CLOCKS.turn(clock, to, now);
				checkTurn(clock, turned, to, startedAt, now);
				clock = turned;
			}
		}
	}

	private static void checkTurn(CaseClock before, CaseClock after, Urgency to, Instant startedAt, Instant now) {
		assertThat(after.urgency()).isEqualTo(to);
		assertThat(after.dueOn()).isEqualTo(due(before.kind(), to, startedAt));
		boolean sameDate = after.length().equals(before.length());
		assertThat(after.former()).hasSize(before.former().size() + (sameDate ? 0 : 1));
		if (sameDate) {
			assertThat(after.workingDate()).isEqualTo(before.workingDate());
			return;
		}
		assertThat(after.former().get(before.former().size()).dueOn()).isEqualTo(before.dueOn());
		boolean past = (after.dueAt() != null) ? now.isAfter(after.dueAt()) : LegalDay.of(now).isAfter(after.dueOn());
		LocalDate urgentDays = due(before.kind(), Urgency.URGENT, now);
		LocalDate workBy = urgentDays.isBefore(before.dueOn()) ? urgentDays : before.dueOn();
		assertThat(after.workingDate()).isEqualTo(past ? workBy : null);
	}

	private static LocalDate due(ClockKind kind, Urgency urgency, Instant startedAt) {
		LocalDate from = LegalDay.of(startedAt);
		boolean urgent = urgency == Urgency.URGENT;
		return switch (kind) {
			case ACKNOWLEDGEMENT -> SlowRules.afterDays(from, urgent ? 2 : 5);
			case QUALIFICATION_LETTER -> SlowRules.afterDays(from, urgent ? 2 : 7);
			case PLAN_RECORDS ->
				urgent ? LegalDay.of(startedAt.plusSeconds(24 * 60 * 60)) : SlowRules.afterBusinessDays(from, 3);
			case DECISION_AFTER_RECORDS -> SlowRules.afterDays(from, urgent ? 3 : 30);
			case DECISION_OVERALL -> SlowRules.afterDays(from, urgent ? 7 : 45);
			case COMPLAINT_OUTCOME -> SlowRules.afterDays(from, 30);
			case PLAN_CARRIES_OUT -> SlowRules.afterBusinessDays(from, 5);
		};
	}

	private Instant instant(LocalDate day) {
		return LegalDay.startOf(day).plusSeconds(this.chance.below(23 * 60 * 60));
	}

}
