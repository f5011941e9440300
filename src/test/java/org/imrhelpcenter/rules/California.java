package org.imrhelpcenter.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.rules.ClockLength.Unit;

/** California's holidays and the clocks' lengths, as RULES.md lists them. */
final class California {

	static final List<HolidayRule> HOLIDAY_ROWS = List.of(
			fixed("New Year's Day", Month.JANUARY, 1, WeekendHandling.SUNDAY_TO_MONDAY),
			nth("Martin Luther King Jr. Day", Month.JANUARY, DayOfWeek.MONDAY, 3),
			nth("Presidents' Day", Month.FEBRUARY, DayOfWeek.MONDAY, 3),
			fixed("Cesar Chavez Day", Month.MARCH, 31, WeekendHandling.SUNDAY_TO_MONDAY),
			row("Memorial Day", new Recurrence.LastWeekday(Month.MAY, DayOfWeek.MONDAY), WeekendHandling.STAYS),
			fixed("Independence Day", Month.JULY, 4, WeekendHandling.SUNDAY_TO_MONDAY),
			nth("Labor Day", Month.SEPTEMBER, DayOfWeek.MONDAY, 1),
			fixed("Veterans Day", Month.NOVEMBER, 11, WeekendHandling.SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY),
			nth("Thanksgiving Day", Month.NOVEMBER, DayOfWeek.THURSDAY, 4),
			row("Day after Thanksgiving", new Recurrence.DayAfterNthWeekday(Month.NOVEMBER, DayOfWeek.THURSDAY, 4),
					WeekendHandling.STAYS),
			fixed("Christmas Day", Month.DECEMBER, 25, WeekendHandling.SUNDAY_TO_MONDAY));

	static final Holidays HOLIDAYS = Holidays.of(HOLIDAY_ROWS);

	static final ClockLengths LENGTHS = ClockLengths.of(lengths());

	static final ClockRules CLOCKS = new ClockRules(HOLIDAYS, LENGTHS);

	private California() {
	}

	static LocalDate day(String date) {
		return LocalDate.parse(date);
	}

	private static List<ClockLengths.Row> lengths() {
		List<ClockLengths.Row> rows = new ArrayList<>();
		length(rows, ClockKind.ACKNOWLEDGEMENT, 5, Unit.CALENDAR_DAYS, 2, Unit.CALENDAR_DAYS);
		length(rows, ClockKind.QUALIFICATION_LETTER, 7, Unit.CALENDAR_DAYS, 2, Unit.CALENDAR_DAYS);
		length(rows, ClockKind.PLAN_RECORDS, 3, Unit.BUSINESS_DAYS, 24, Unit.HOURS);
		length(rows, ClockKind.DECISION_AFTER_RECORDS, 30, Unit.CALENDAR_DAYS, 3, Unit.CALENDAR_DAYS);
		length(rows, ClockKind.DECISION_OVERALL, 45, Unit.CALENDAR_DAYS, 7, Unit.CALENDAR_DAYS);
		length(rows, ClockKind.COMPLAINT_OUTCOME, 30, Unit.CALENDAR_DAYS, 30, Unit.CALENDAR_DAYS);
		length(rows, ClockKind.PLAN_CARRIES_OUT, 5, Unit.BUSINESS_DAYS, 5, Unit.BUSINESS_DAYS);
		return rows;
	}

	private static void length(List<ClockLengths.Row> rows, ClockKind kind, int standard, Unit standardUnit, int urgent,
			Unit urgentUnit) {
		LocalDate from = LocalDate.of(1990, 1, 1);
		rows.add(new ClockLengths.Row(kind, Urgency.STANDARD, new ClockLength(standard, standardUnit), from, null));
		rows.add(new ClockLengths.Row(kind, Urgency.URGENT, new ClockLength(urgent, urgentUnit), from, null));
	}

	private static HolidayRule fixed(String name, Month month, int day, WeekendHandling weekend) {
		return row(name, new Recurrence.FixedDay(month, day), weekend);
	}

	private static HolidayRule nth(String name, Month month, DayOfWeek weekday, int ordinal) {
		return row(name, new Recurrence.NthWeekday(month, weekday, ordinal), WeekendHandling.STAYS);
	}

	private static HolidayRule row(String name, Recurrence recurs, WeekendHandling weekend) {
		return new HolidayRule(name, recurs, weekend, 1990, null);
	}

}
