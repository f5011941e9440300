package org.imrhelpcenter.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.vault.SealBrokenException;
import org.imrhelpcenter.vault.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox as lists, page by page: what waits longest first, what was sent last first.
 */
@Repository
class OutboxLists {

	static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final Vault vault;

	OutboxLists(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	Map<MessageState, Long> counts() {
		Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
		for (MessageState state : MessageState.values()) {
			counts.put(state, 0L);
		}
		this.jdbc.sql("select state, count(*) as messages from outbox_message group by state").query((row) -> {
			counts.put(MessageState.valueOf(row.getString("state")), row.getLong("messages"));
		});
		return counts;
	}

	/**
	 * One message more than a page, when there is one.
	 * @param after the number of the last message of the page before; null for the first
	 * page
	 * @param withText whether to open the letters
	 */
	List<ListedMessage> page(MessageState state, @Nullable Long after, boolean withText) {
		boolean lastFirst = state == MessageState.SENT;
		long start = (after != null) ? after : (lastFirst ? Long.MAX_VALUE : 0);
		String next = lastFirst ? "id < :start order by id desc" : "id > :start order by id";
		return this.jdbc.sql("select * from outbox_message where state = :state and " + next + " limit :atMost")
			.param("state", state.name())
			.param("start", start)
			.param("atMost", PAGE + 1)
			.query((row, number) -> listed(row, withText))
			.list();
	}

	private ListedMessage listed(ResultSet row, boolean withText) throws SQLException {
		String trouble = row.getString("problem");
		return new ListedMessage(row.getLong("id"), row.getString("subject"), row.getString("template"),
				instant(row, "queued_at"), row.getInt("attempts"), instant(row, "next_try_at"),
				(trouble != null) ? MailTrouble.valueOf(trouble) : null,
				(row.getObject("sent_at") != null) ? instant(row, "sent_at") : null, withText ? letter(row) : null);
	}

	private @Nullable Letter letter(ResultSet row) throws SQLException {
		byte[] sealed = row.getBytes("sealed");
		if (sealed == null) {
			return null;
		}
		try {
			return Envelope.open(sealed, row.getString("subject"), row.getString("template"), row.getString("occasion"),
					this.vault);
		}
		catch (SealBrokenException ex) {
			return null;
		}
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
