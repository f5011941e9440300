package org.imrhelpcenter.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.imrhelpcenter.rules.California.HOLIDAYS;
import static org.imrhelpcenter.rules.California.day;

class HolidaysTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2022 | 01-01 01-17 02-21 03-31 05-30 07-04 09-05 11-11 11-24 11-25 12-26
			2023 | 01-02 01-16 02-20 03-31 05-29 07-04 09-04 11-10 11-23 11-24 12-25
			2024 | 01-01 01-15 02-19 04-01 05-27 07-04 09-02 11-11 11-28 11-29 12-25
			2025 | 01-01 01-20 02-17 03-31 05-26 07-04 09-01 11-11 11-27 11-28 12-25
			2026 | 01-01 01-19 02-16 03-31 05-25 07-04 09-07 11-11 11-26 11-27 12-25
			2027 | 01-01 01-18 02-15 03-31 05-31 07-05 09-06 11-11 11-25 11-26 12-25
			2028 | 01-01 01-17 02-21 03-31 05-29 07-04 09-04 11-10 11-23 11-24 12-25
			2029 | 01-01 01-15 02-19 03-31 05-28 07-04 09-03 11-12 11-22 11-23 12-25
			""")
	void keepsTheDaysListedByHand(int year, String days) {
		List<LocalDate> expected = Arrays.stream(days.split(" ")).map((day) -> day(year + "-" + day)).toList();
		assertThat(HOLIDAYS.keptIn(year).keySet()).containsExactlyElementsOf(expected);
	}

	@Test
	void namesTheHoliday() {
		assertThat(HOLIDAYS.nameOf(day("2026-11-26"))).hasValue("Thanksgiving Day");
		assertThat(HOLIDAYS.nameOf(day("2026-11-27"))).hasValue("Day after Thanksgiving");
		assertThat(HOLIDAYS.nameOf(day("2026-11-28"))).isEmpty();
		assertThat(HOLIDAYS.keptIn(2026)).containsEntry(day("2026-09-07"), "Labor Day");
	}

	@Test
	void aHolidayOnASundayIsKeptOnTheMondayOnly() {
		assertThat(HOLIDAYS.isHoliday(day("2027-07-04"))).isFalse();
		assertThat(HOLIDAYS.isHoliday(day("2027-07-05"))).isTrue();
		assertThat(HOLIDAYS.isHoliday(day("2027-07-06"))).isFalse();
	}

	@Test
	void onlyVeteransDayMovesFromASaturday() {
		assertThat(HOLIDAYS.isBusinessDay(day("2026-07-03"))).isTrue();
		assertThat(HOLIDAYS.isHoliday(day("2026-07-04"))).isTrue();
		assertThat(HOLIDAYS.isBusinessDay(day("2028-11-10"))).isFalse();
		assertThat(HOLIDAYS.isHoliday(day("2028-11-11"))).isFalse();
	}

	@Test
	void aRowThatStaysDoesNotMoveFromASunday() {
		Holidays holidays = holidays(WeekendHandling.STAYS, Month.JULY, 4, 2000, null);
		assertThat(holidays.isHoliday(day("2027-07-04"))).isTrue();
		assertThat(holidays.isHoliday(day("2027-07-05"))).isFalse();
		assertThat(holidays.isHoliday(day("2026-07-03"))).isFalse();
	}

	@Test
	void aHolidayMayBeKeptInTheYearBeforeOrAfter() {
		Holidays newYear = holidays(WeekendHandling.SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY, Month.JANUARY, 1, 2028, 2028);
		assertThat(newYear.keptIn(2027)).containsOnlyKeys(day("2027-12-31"));
		assertThat(newYear.keptIn(2028)).isEmpty();
		Holidays newYearsEve = holidays(WeekendHandling.SUNDAY_TO_MONDAY, Month.DECEMBER, 31, 2023, 2023);
		assertThat(newYearsEve.keptIn(2024)).containsOnlyKeys(day("2024-01-01"));
	}

	@Test
	void aRowCountsOnlyInItsYears() {
		Holidays holidays = holidays(WeekendHandling.STAYS, Month.JUNE, 10, 2025, 2026);
		assertThat(holidays.isHoliday(day("2024-06-10"))).isFalse();
		assertThat(holidays.isHoliday(day("2025-06-10"))).isTrue();
		assertThat(holidays.isHoliday(day("2026-06-10"))).isTrue();
		assertThat(holidays.isHoliday(day("2027-06-10"))).isFalse();
		assertThat(holidays.covers(2024)).isFalse();
		assertThat(holidays.covers(2025)).isTrue();
		assertThat(holidays.covers(2026)).isTrue();
		assertThat(holidays.covers(2027)).isFalse();
		assertThat(HOLIDAYS.covers(2100)).isTrue();
		assertThat(Holidays.of(List.of()).covers(2026)).isFalse();
	}

	@Test
	void aRowThatEndsBeforeItBeginsIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> holidays(WeekendHandling.STAYS, Month.JUNE, 10, 2026, 2025))
			.withMessageContaining("ends before it begins");
		assertThat(holidays(WeekendHandling.STAYS, Month.JUNE, 10, 2026, 2026).covers(2026)).isTrue();
	}

	@Test
	void aDayThatAYearDoesNotHaveIsSkipped() {
		assertThat(new Recurrence.FixedDay(Month.FEBRUARY, 29).in(2027)).isEmpty();
		assertThat(new Recurrence.FixedDay(Month.FEBRUARY, 29).in(2028)).hasValue(day("2028-02-29"));
		assertThat(new Recurrence.NthWeekday(Month.NOVEMBER, DayOfWeek.THURSDAY, 5).in(2026)).isEmpty();
		assertThat(new Recurrence.NthWeekday(Month.NOVEMBER, DayOfWeek.MONDAY, 5).in(2026)).hasValue(day("2026-11-30"));
		assertThat(new Recurrence.DayAfterNthWeekday(Month.NOVEMBER, DayOfWeek.THURSDAY, 5).in(2026)).isEmpty();
		assertThat(new Recurrence.DayAfterNthWeekday(Month.NOVEMBER, DayOfWeek.MONDAY, 5).in(2026))
			.hasValue(day("2026-12-01"));
		assertThat(new Recurrence.LastWeekday(Month.MAY, DayOfWeek.MONDAY).in(2027)).hasValue(day("2027-05-31"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-25, 2026-11-25", "2026-11-26, 2026-11-30", "2026-11-27, 2026-11-30", "2026-11-28, 2026-11-30",
			"2026-11-29, 2026-11-30", "2026-11-30, 2026-11-30", "2022-12-24, 2022-12-27" })
	void findsTheNextBusinessDay(LocalDate from, LocalDate expected) {
		assertThat(HOLIDAYS.businessDayOnOrAfter(from)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23, 0, 2026-11-23", "2026-11-23, 1, 2026-11-24", "2026-11-23, 3, 2026-11-30",
			"2026-11-25, 1, 2026-11-30", "2026-11-28, 0, 2026-11-28", "2026-11-28, 1, 2026-11-30",
			"2026-12-24, 5, 2027-01-04" })
	void countsBusinessDays(LocalDate from, int days, LocalDate expected) {
		assertThat(HOLIDAYS.addBusinessDays(from, days)).isEqualTo(expected);
	}

	@Test
	void businessDaysAreNotCountedBackward() {
		assertThatIllegalArgumentException().isThrownBy(() -> HOLIDAYS.addBusinessDays(day("2026-11-23"), -1));
	}

	@Test
	void saysWhyADayIsOff() {
		assertThat(HOLIDAYS.dayOff(day("2026-11-25"))).isEmpty();
		assertThat(HOLIDAYS.dayOff(day("2026-11-26"))).hasValue(DayOff.HOLIDAY);
		assertThat(HOLIDAYS.dayOff(day("2026-11-28"))).hasValue(DayOff.SATURDAY);
		assertThat(HOLIDAYS.dayOff(day("2026-11-29"))).hasValue(DayOff.SUNDAY);
	}

	private static Holidays holidays(WeekendHandling weekend, Month month, int day, int from, Integer to) {
		return Holidays.of(List.of(new HolidayRule("A day", new Recurrence.FixedDay(month, day), weekend, from, to)));
	}

}
