package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.day;

class LegalDayTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-24T07:59:00Z, 2026-11-23", "2026-11-24T07:59:59.999Z, 2026-11-23",
			"2026-11-24T08:00:00Z, 2026-11-24", "2026-11-24T08:01:00Z, 2026-11-24", "2026-07-02T06:59:00Z, 2026-07-01",
			"2026-07-02T07:00:00Z, 2026-07-02", "2026-07-02T07:01:00Z, 2026-07-02" })
	void oneMinuteEitherSideOfMidnight(Instant instant, LocalDate expected) {
		assertThat(LegalDay.of(instant)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-08T07:59:59Z, 2026-03-07", "2026-03-08T08:00:00Z, 2026-03-08",
			"2026-03-08T09:59:59Z, 2026-03-08", "2026-03-08T10:00:00Z, 2026-03-08", "2026-03-09T06:59:59Z, 2026-03-08",
			"2026-03-09T07:00:00Z, 2026-03-09", "2026-11-01T06:59:59Z, 2026-10-31", "2026-11-01T07:00:00Z, 2026-11-01",
			"2026-11-02T07:59:59Z, 2026-11-01", "2026-11-02T08:00:00Z, 2026-11-02" })
	void theNightsWhenTheClocksChange(Instant instant, LocalDate expected) {
		assertThat(LegalDay.of(instant)).isEqualTo(expected);
	}

	@Test
	void aDayHas23Or24Or25Hours() {
		assertThat(LegalDay.startOf(day("2026-03-08"))).isEqualTo("2026-03-08T08:00:00Z");
		assertThat(LegalDay.lastSecondOf(day("2026-03-08"))).isEqualTo("2026-03-09T06:59:59Z");
		assertThat(LegalDay.startOf(day("2026-11-01"))).isEqualTo("2026-11-01T07:00:00Z");
		assertThat(LegalDay.lastSecondOf(day("2026-11-01"))).isEqualTo("2026-11-02T07:59:59Z");
		assertThat(LegalDay.lastSecondOf(day("2026-11-23"))).isEqualTo("2026-11-24T07:59:59Z");
	}

	@Test
	void hoursRunByTheStopwatch() {
		Instant eveningBeforeSpring = Sample.at("2026-03-07T20:00:00");
		assertThat(Counting.hours(eveningBeforeSpring, 24)).isEqualTo(Sample.at("2026-03-08T21:00:00"));
		Instant eveningBeforeFall = Sample.at("2026-10-31T20:00:00");
		assertThat(Counting.hours(eveningBeforeFall, 24)).isEqualTo(Sample.at("2026-11-01T19:00:00"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01, 7, 2026-03-08", "2026-10-25, 7, 2026-11-01", "2026-12-30, 3, 2027-01-02",
			"2028-02-28, 1, 2028-02-29", "2027-02-28, 1, 2027-03-01", "2026-11-20, 0, 2026-11-20" })
	void calendarDaysCountEveryDay(LocalDate from, int days, LocalDate expected) {
		assertThat(Counting.calendarDays(from, days)).isEqualTo(expected);
		assertThat(Counting.daysBetween(from, expected)).isEqualTo(days);
		assertThat(Counting.daysBetween(expected, from)).isEqualTo(-days);
	}

}
