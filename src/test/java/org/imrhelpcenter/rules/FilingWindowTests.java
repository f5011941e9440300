package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.HOLIDAYS;
import static org.imrhelpcenter.rules.California.day;

class FilingWindowTests {

	@ParameterizedTest
	@CsvSource({ "2026-05-23, 2026-11-23", "2025-08-28, 2026-02-28", "2025-08-29, 2026-02-28", "2025-08-30, 2026-02-28",
			"2025-08-31, 2026-02-28", "2025-09-01, 2026-03-01", "2027-08-28, 2028-02-28", "2027-08-29, 2028-02-29",
			"2027-08-30, 2028-02-29", "2027-08-31, 2028-02-29", "2027-09-01, 2028-03-01", "2028-02-29, 2028-08-29",
			"2026-03-31, 2026-09-30", "2026-05-31, 2026-11-30", "2026-10-31, 2027-04-30", "2026-12-31, 2027-06-30",
			"2026-07-01, 2027-01-01", "2099-08-31, 2100-02-28" })
	void sixMonthsAreClampedToTheMonth(LocalDate decidedOn, LocalDate fileBy) {
		assertThat(FilingWindow.of(decidedOn, HOLIDAYS).fileBy()).isEqualTo(fileBy);
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-22, 0, true", "2026-11-22, 0, true", "2026-11-23, 0, true", "2026-11-24, 1, false",
			"2026-11-25, 2, false", "2027-11-23, 365, false" })
	void theDayBeforeTheDayAndTheDayAfter(LocalDate receivedOn, int daysLate, boolean inTime) {
		FilingWindow window = FilingWindow.of(day("2026-05-23"), HOLIDAYS);
		assertThat(window.inTime(receivedOn)).isEqualTo(inTime);
		assertThat(window.daysLate(receivedOn)).isEqualTo(daysLate);
		assertThat(window.moved()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-28, 0, true", "2026-03-01, 0, true", "2026-03-02, 0, true", "2026-03-03, 1, false" })
	void daysLateCountFromTheLastTimelyDay(LocalDate receivedOn, int daysLate, boolean inTime) {
		FilingWindow window = FilingWindow.of(day("2025-08-31"), HOLIDAYS);
		assertThat(window.inTime(receivedOn)).isEqualTo(inTime);
		assertThat(window.daysLate(receivedOn)).isEqualTo(daysLate);
		assertThat(window.moved()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-23, 2026-09-20", "2027-11-01, 2028-02-29", "2026-11-01, 2027-03-01",
			"2026-12-31, 2027-04-30" })
	void aStateHearingIsOpenFor120Days(LocalDate decidedOn, LocalDate by) {
		assertThat(StateHearingWindow.stateHearingBy(decidedOn)).isEqualTo(by);
	}

	@Test
	void theStateHearingsLastDayIsOftenTheEarlierOne() {
		assertThat(StateHearingWindow.stateHearingBy(day("2026-05-23")))
			.isBefore(FilingWindow.of(day("2026-05-23"), HOLIDAYS).fileBy());
	}

}
