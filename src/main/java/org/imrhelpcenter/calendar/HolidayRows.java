package org.imrhelpcenter.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;

import org.imrhelpcenter.rules.HolidayRule;
import org.imrhelpcenter.rules.Recurrence;
import org.imrhelpcenter.rules.WeekendHandling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holiday table as the rules read it. */
@Repository
class HolidayRows {

	private final JdbcClient jdbc;

	HolidayRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<HolidayRule> all() {
		return this.jdbc.sql("select * from holiday_rule order by id").query(HolidayRows::rule).list();
	}

	private static HolidayRule rule(ResultSet row, int number) throws SQLException {
		return new HolidayRule(row.getString("name"), recurrence(row),
				WeekendHandling.valueOf(row.getString("weekend")), row.getInt("from_year"),
				row.getObject("to_year", Integer.class));
	}

	private static Recurrence recurrence(ResultSet row) throws SQLException {
		Month month = Month.of(row.getInt("month"));
		String kind = row.getString("recurrence");
		return switch (kind) {
			case "FIXED_DAY" -> new Recurrence.FixedDay(month, row.getInt("day"));
			case "NTH_WEEKDAY" -> new Recurrence.NthWeekday(month, weekday(row), row.getInt("ordinal"));
			case "LAST_WEEKDAY" -> new Recurrence.LastWeekday(month, weekday(row));
			case "DAY_AFTER_NTH_WEEKDAY" ->
				new Recurrence.DayAfterNthWeekday(month, weekday(row), row.getInt("ordinal"));
			default -> throw new IllegalStateException("Holidays do not recur by " + kind);
		};
	}

	private static DayOfWeek weekday(ResultSet row) throws SQLException {
		return DayOfWeek.valueOf(row.getString("weekday"));
	}

}
