package org.imrhelpcenter.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockLength;
import org.imrhelpcenter.rules.ClockLengths;
import org.imrhelpcenter.rules.Urgency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of clock lengths as the rules read it. */
@Repository
class ClockLengthRows {

	private final JdbcClient jdbc;

	ClockLengthRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ClockLengths.Row> all() {
		return this.jdbc.sql("select * from clock_length order by id").query(ClockLengthRows::row).list();
	}

	private static ClockLengths.Row row(ResultSet row, int number) throws SQLException {
		ClockLength length = new ClockLength(row.getInt("amount"), ClockLength.Unit.valueOf(row.getString("unit")));
		return new ClockLengths.Row(ClockKind.valueOf(row.getString("clock")),
				Urgency.valueOf(row.getString("urgency")), length, row.getObject("from_day", LocalDate.class),
				row.getObject("to_day", LocalDate.class));
	}

}
