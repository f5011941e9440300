package org.imrhelpcenter.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it.
 *
 * @param key its place in the queue
 * @param number its number
 * @param memberName the member's name
 * @param urgency standard or urgent
 * @param status where it stands
 * @param kind the kind of dispute that leads
 * @param planName the plan's name
 * @param ownerId who works on it; null while nobody does
 * @param receivedOn the legal day on which the application came
 * @param dueOn the nearest open due or working date; null when no clock runs
 * @param clock which clock that is
 * @param version which version of the case this is
 */
public record QueueRow(QueueKey key, CaseNumber number, String memberName, Urgency urgency, CaseStatus status,
		KindOfDispute kind, String planName, @Nullable Long ownerId, LocalDate receivedOn, @Nullable LocalDate dueOn,
		@Nullable ClockKind clock, int version) {

	/** What is read of a case for one. */
	static final String COLUMNS = """
			c.id, c.version, c.number, c.first_name, c.middle_name, c.last_name, c.urgency, c.status, c.kind, c.plan_name,
			c.owner_id, c.received_on, c.next_due_on, c.next_clock, c.queue_rank, c.queue_on""";

	static QueueRow of(ResultSet row, int number) throws SQLException {
		String clock = row.getString("next_clock");
		return new QueueRow(
				new QueueKey(row.getInt("queue_rank"), row.getObject("queue_on", LocalDate.class), row.getLong("id")),
				new CaseNumber(row.getString("number")),
				CaseSheet.name(row.getString("first_name"), row.getString("middle_name"), row.getString("last_name")),
				Urgency.valueOf(row.getString("urgency")), CaseStatus.valueOf(row.getString("status")),
				KindOfDispute.valueOf(row.getString("kind")), row.getString("plan_name"),
				row.getObject("owner_id", Long.class), row.getObject("received_on", LocalDate.class),
				row.getObject("next_due_on", LocalDate.class), (clock != null) ? ClockKind.valueOf(clock) : null,
				row.getInt("version"));
	}

}
