package org.imrhelpcenter.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * How often a deed was done on one day by people in one role.
 *
 * @param role in which role
 * @param day the Pacific day
 * @param times how often
 * @param first when for the first time on that day
 * @param last when for the last time on that day
 */
public record AuditDay(String role, LocalDate day, long times, Instant first, Instant last) {

	static AuditDay of(ResultSet row) throws SQLException {
		return new AuditDay(row.getString("role"), row.getObject("day", LocalDate.class), row.getLong("times"),
				row.getObject("first", OffsetDateTime.class).toInstant(),
				row.getObject("last", OffsetDateTime.class).toInstant());
	}

}
