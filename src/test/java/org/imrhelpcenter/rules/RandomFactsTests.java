package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.HOLIDAYS;

/** Thousands of made-up facts, assessed by the rules and by the slow rules. */
class RandomFactsTests {

	@Test
	void findingsAgreeWithTheSlowRules() {
		Chance chance = new Chance(20261123);
		for (int i = 0; i < 20_000; i++) {
			CaseFacts facts = chance.caseFacts();
			ServiceFacts service = chance.serviceFacts(facts);
			Assessment assessment = Requirements.assess(facts, service, HOLIDAYS);
			Map<Requirement, Result> results = assessment.findings()
				.stream()
				.collect(Collectors.toMap(Finding::requirement, Finding::result));
			assertThat(results).as("%s %s", facts, service).isEqualTo(SlowRules.results(facts, service));
		}
	}

	@Test
	void theSummaryAgreesWithTheFindings() {
		Chance chance = new Chance(7);
		for (int i = 0; i < 5_000; i++) {
			CaseFacts facts = chance.caseFacts();
			ServiceFacts service = chance.serviceFacts(facts);
			Assessment assessment = Requirements.assess(facts, service, HOLIDAYS);
			Map<Requirement, Result> slow = SlowRules.results(facts, service);
			assertThat(assessment.qualifies()).isEqualTo(slow.values().stream().allMatch(Result.MET::equals));
			LocalDate reassessOn = assessment.reassessOn();
			boolean lacksOnlyTheAppeal = slow.entrySet()
				.stream()
				.allMatch((entry) -> (entry.getKey() == Requirement.PLAN_APPEAL) != (entry.getValue() == Result.MET));
			assertThat(reassessOn != null).isEqualTo(lacksOnlyTheAppeal && service.appeal().filedOn() != null);
			if (reassessOn != null) {
				assertThat(reassessOn).isAfter(facts.assessedOn());
				assertThat(Requirements.assess(facts.asOf(reassessOn), service, HOLIDAYS).qualifies()).isTrue();
			}
		}
	}

	@Test
	void everyDayOfAHundredYearsIsOnOrOffAsTheSlowRulesSay() {
		LocalDate end = LocalDate.of(2100, 12, 31);
		for (LocalDate day = LocalDate.of(2000, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
			assertThat(HOLIDAYS.isBusinessDay(day)).as("%s", day).isEqualTo(SlowRules.isBusinessDay(day));
		}
	}

	@Test
	void everyFilingWindowOfSixtyYearsEndsWhereTheSlowRulesEndIt() {
		LocalDate end = LocalDate.of(2060, 12, 31);
		for (LocalDate day = LocalDate.of(2000, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
			FilingWindow window = FilingWindow.of(day, HOLIDAYS);
			assertThat(window.fileBy()).as("%s", day).isEqualTo(SlowRules.fileBy(day));
			assertThat(window.lastTimelyDay()).as("%s", day).isEqualTo(SlowRules.lastTimelyDay(day));
		}
	}

	@Test
	void businessDaysAgreeWithTheSlowRules() {
		Chance chance = new Chance(11);
		for (int i = 0; i < 5_000; i++) {
			LocalDate from = chance.day(2000, 60);
			int days = chance.below(12);
			assertThat(HOLIDAYS.addBusinessDays(from, days)).isEqualTo(SlowRules.afterBusinessDays(from, days));
		}
	}

	@Test
	void lateMeansDaysAfterTheLastTimelyDay() {
		Chance chance = new Chance(13);
		TreeSet<Integer> seen = new TreeSet<>();
		for (int i = 0; i < 5_000; i++) {
			LocalDate decidedOn = chance.day(2000, 60);
			LocalDate receivedOn = chance.near(decidedOn.plusMonths(6), 8);
			FilingWindow window = FilingWindow.of(decidedOn, HOLIDAYS);
			long late = Math.max(0, ChronoUnit.DAYS.between(SlowRules.lastTimelyDay(decidedOn), receivedOn));
			assertThat(window.daysLate(receivedOn)).isEqualTo((int) late);
			assertThat(window.inTime(receivedOn)).isEqualTo(late == 0);
			seen.add((int) late);
		}
		assertThat(seen).contains(0, 1, 8);
	}

}
