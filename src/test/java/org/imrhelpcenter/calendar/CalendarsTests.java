package org.imrhelpcenter.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockLength;
import org.imrhelpcenter.rules.ClockLengths;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The rows of the calendar say what the rules say. */
@SpringBootTest
@WithDatabase
class CalendarsTests {

	private static final Set<MonthDay> SAME_DAY_EVERY_YEAR = Set.of(MonthDay.of(1, 1), MonthDay.of(3, 31),
			MonthDay.of(7, 4), MonthDay.of(11, 11), MonthDay.of(12, 25));

	private static final MonthDay VETERANS_DAY = MonthDay.of(11, 11);

	@Autowired
	Calendars calendars;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyDayOfACenturyIsAHolidayExactlyWhenTheRulesSaySo() {
		Holidays holidays = this.calendars.holidays();
		LocalDate end = LocalDate.of(2101, 1, 1);
		for (LocalDate day = LocalDate.of(2000, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
			assertThat(holidays.isHoliday(day)).as(day.toString()).isEqualTo(keptByTheRules(day));
		}
	}

	@ParameterizedTest
	@CsvSource({ "2000-01-01, ACKNOWLEDGEMENT, 5 CALENDAR_DAYS, 2 CALENDAR_DAYS",
			"2026-11-23, QUALIFICATION_LETTER, 7 CALENDAR_DAYS, 2 CALENDAR_DAYS",
			"2026-11-23, PLAN_RECORDS, 3 BUSINESS_DAYS, 24 HOURS",
			"2026-11-23, DECISION_AFTER_RECORDS, 30 CALENDAR_DAYS, 3 CALENDAR_DAYS",
			"2026-11-23, DECISION_OVERALL, 45 CALENDAR_DAYS, 7 CALENDAR_DAYS",
			"2026-11-23, COMPLAINT_OUTCOME, 30 CALENDAR_DAYS, 30 CALENDAR_DAYS",
			"2100-12-31, PLAN_CARRIES_OUT, 5 BUSINESS_DAYS, 5 BUSINESS_DAYS" })
	void clocksRunAsLongAsTheRulesSay(LocalDate startedOn, ClockKind kind, String standard, String urgent) {
		ClockLengths lengths = this.calendars.clockLengths();
		assertThat(lengths.of(kind, Urgency.STANDARD, startedOn)).isEqualTo(length(standard));
		assertThat(lengths.of(kind, Urgency.URGENT, startedOn)).isEqualTo(length(urgent));
	}

	@Test
	void everyClockHasALengthForStandardAndUrgent() {
		assertThat(this.jdbc.sql("select count(*) from clock_length").query(Integer.class).single())
			.isEqualTo(ClockKind.values().length * Urgency.values().length);
	}

	@Test
	@Transactional
	void aHolidayIsKeptOnlyInItsYears() {
		this.jdbc.sql("update holiday_rule set from_year = 2020, to_year = 2026 where name = 'Cesar Chavez Day'")
			.update();
		Holidays holidays = this.calendars.holidays();
		assertThat(holidays.isHoliday(LocalDate.of(2017, 3, 31))).isFalse();
		assertThat(holidays.isHoliday(LocalDate.of(2020, 3, 31))).isTrue();
		assertThat(holidays.isHoliday(LocalDate.of(2026, 3, 31))).isTrue();
		assertThat(holidays.isHoliday(LocalDate.of(2027, 3, 31))).isFalse();
	}

	@Test
	@Transactional
	void aNewLengthCountsForClocksThatStartOnItsFirstDayOrLater() {
		this.jdbc.sql("""
				insert into clock_length (clock, urgency, amount, unit, from_day, to_day)
				values ('ACKNOWLEDGEMENT', 'STANDARD', 4, 'BUSINESS_DAYS', '2027-01-01', '2027-12-31')""").update();
		assertThat(acknowledgement("2026-12-31")).isEqualTo(length("5 CALENDAR_DAYS"));
		assertThat(acknowledgement("2027-01-01")).isEqualTo(length("4 BUSINESS_DAYS"));
		assertThat(acknowledgement("2027-12-31")).isEqualTo(length("4 BUSINESS_DAYS"));
		assertThat(acknowledgement("2028-01-01")).isEqualTo(length("5 CALENDAR_DAYS"));
	}

	@Test
	@Transactional
	void aClockWithoutALengthIsNoticed() {
		this.jdbc.sql("delete from clock_length where clock = 'ACKNOWLEDGEMENT'").update();
		assertThatIllegalStateException().isThrownBy(() -> acknowledgement("2026-11-23"));
	}

	@Test
	void rulesForClocksUseTheTables() {
		assertThat(this.calendars.clockRules()
			.start(ClockKind.PLAN_RECORDS, Urgency.STANDARD, LocalDate.of(2026, 11, 24))
			.dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
	}

	private ClockLength acknowledgement(String startedOn) {
		return this.calendars.clockLengths()
			.of(ClockKind.ACKNOWLEDGEMENT, Urgency.STANDARD, LocalDate.parse(startedOn));
	}

	private static ClockLength length(String text) {
		String[] parts = text.split(" ");
		return new ClockLength(Integer.parseInt(parts[0]), ClockLength.Unit.valueOf(parts[1]));
	}

	/** Asks of each day by itself whether it is kept, without ever computing a date. */
	private static boolean keptByTheRules(LocalDate day) {
		DayOfWeek weekday = day.getDayOfWeek();
		boolean sameDay = SAME_DAY_EVERY_YEAR.contains(MonthDay.from(day));
		boolean moves = sameDay && (weekday == DayOfWeek.SUNDAY
				|| (weekday == DayOfWeek.SATURDAY && MonthDay.from(day).equals(VETERANS_DAY)));
		boolean afterSunday = weekday == DayOfWeek.MONDAY
				&& SAME_DAY_EVERY_YEAR.contains(MonthDay.from(day.minusDays(1)));
		boolean beforeSaturday = weekday == DayOfWeek.FRIDAY && MonthDay.from(day.plusDays(1)).equals(VETERANS_DAY);
		return (sameDay && !moves) || afterSunday || beforeSaturday || onItsWeekday(day);
	}

	private static boolean onItsWeekday(LocalDate day) {
		Month month = day.getMonth();
		int number = day.getDayOfMonth();
		return switch (day.getDayOfWeek()) {
			case MONDAY -> ((month == Month.JANUARY || month == Month.FEBRUARY) && number >= 15 && number <= 21)
					|| (month == Month.MAY && number >= 25) || (month == Month.SEPTEMBER && number <= 7);
			case THURSDAY -> month == Month.NOVEMBER && number >= 22 && number <= 28;
			case FRIDAY -> month == Month.NOVEMBER && number >= 23 && number <= 29;
			default -> false;
		};
	}

}
