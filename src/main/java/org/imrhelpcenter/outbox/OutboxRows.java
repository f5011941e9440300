package org.imrhelpcenter.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as rows: what rounds take, and what they record. */
@Repository
class OutboxRows {

	private final JdbcClient jdbc;

	OutboxRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean add(NewMessage message, byte[] sealed, Instant now) {
		return this.jdbc.sql("""
				insert into outbox_message
					(message_id, subject, template, occasion, locale, sealed, state, queued_at, next_try_at)
				values (:messageId, :subject, :template, :occasion, :locale, :sealed, 'QUEUED', :now, :now)
				on conflict (subject, template, occasion) do nothing""")
			.param("messageId", UUID.randomUUID())
			.param("subject", message.subject())
			.param("template", message.template())
			.param("occasion", message.occasion())
			.param("locale", message.locale().toLanguageTag())
			.param("sealed", sealed)
			.param("now", stored(now))
			.update() == 1;
	}

	/**
	 * Takes what is due, oldest first. Whoever takes a message has it alone until its
	 * next try, which the taking moves to the end of the lease.
	 */
	List<Envelope> claim(int atMost, Instant now, Duration lease) {
		return this.jdbc.sql("""
				with due as materialized (
					select id from outbox_message
					where state = 'QUEUED' and next_try_at <= :now
					order by next_try_at, id limit :atMost
					for update skip locked)
				update outbox_message message set claims = claims + 1, next_try_at = :leased
				from due where message.id = due.id
				returning message.*""")
			.param("now", stored(now))
			.param("atMost", atMost)
			.param("leased", stored(now.plus(lease)))
			.query(OutboxRows::envelope)
			.list()
			.stream()
			.sorted(Comparator.comparingLong(Envelope::id))
			.toList();
	}

	/** Records the sending and erases text and address. */
	boolean sent(Envelope message, Instant at, boolean announced) {
		return this.jdbc.sql("""
				update outbox_message
				set state = 'SENT', sealed = null, problem = null, sent_at = :at, announced = :announced
				where id = :id and claims = :claims and state = 'QUEUED'""")
			.param("at", stored(at))
			.param("announced", announced)
			.param("id", message.id())
			.param("claims", message.claims())
			.update() == 1;
	}

	/** Puts a message back, for a later try or for good. */
	boolean returned(Envelope message, MessageState state, int attempts, Instant nextTryAt, MailTrouble problem) {
		return this.jdbc.sql("""
				update outbox_message
				set state = :state, attempts = :attempts, next_try_at = :next, problem = :problem
				where id = :id and claims = :claims and state = 'QUEUED'""")
			.param("state", state.name())
			.param("attempts", attempts)
			.param("next", stored(nextTryAt))
			.param("problem", problem.name())
			.param("id", message.id())
			.param("claims", message.claims())
			.update() == 1;
	}

	/** Puts back a message that was taken but not tried. */
	void untouched(Envelope message, Instant now) {
		this.jdbc.sql("""
				update outbox_message set next_try_at = :now
				where id = :id and claims = :claims and state = 'QUEUED'""")
			.param("now", stored(now))
			.param("id", message.id())
			.param("claims", message.claims())
			.update();
	}

	/** The next sending that the house has not been told of, locked until it is. */
	Optional<Sending> unannounced(long after) {
		return this.jdbc.sql("""
				select id, subject, template, occasion, sent_at from outbox_message
				where state = 'SENT' and not announced and id > :after
				order by id limit 1 for update skip locked""")
			.param("after", after)
			.query(OutboxRows::sending)
			.optional();
	}

	/** What waits for a subject. */
	List<Envelope> waiting(String subject) {
		return this.jdbc.sql("select * from outbox_message where subject = ? and state = 'QUEUED' order by id")
			.param(subject)
			.query(OutboxRows::envelope)
			.list();
	}

	/** Gives up a message that waits: it is not safe any more to send it. */
	boolean giveUp(long id) {
		return this.jdbc
			.sql("update outbox_message set state = 'FAILED', problem = ? where id = ? and state = 'QUEUED'")
			.params(MailTrouble.UNSAFE.name(), id)
			.update() == 1;
	}

	/** A message that was given up. */
	Optional<Envelope> givenUp(long id) {
		return this.jdbc.sql("select * from outbox_message where id = ? and state = 'FAILED'")
			.param(id)
			.query(OutboxRows::envelope)
			.optional();
	}

	/** Records that a message that was given up was told on paper, and erases it. */
	boolean mailed(long id, Instant at) {
		return this.jdbc.sql("""
				update outbox_message set state = 'SENT', sealed = null, sent_at = ?, announced = true
				where id = ? and state = 'FAILED'""").params(stored(at), id).update() == 1;
	}

	void announced(long id) {
		this.jdbc.sql("update outbox_message set announced = true where id = :id").param("id", id).update();
	}

	private static Sending sending(ResultSet row, int number) throws SQLException {
		return new Sending(row.getLong("id"), new MessageSent(row.getString("subject"), row.getString("template"),
				row.getString("occasion"), row.getObject("sent_at", OffsetDateTime.class).toInstant()));
	}

	private static Envelope envelope(ResultSet row, int number) throws SQLException {
		return new Envelope(row.getLong("id"), row.getObject("message_id", UUID.class), row.getString("subject"),
				row.getString("template"), row.getString("occasion"), Locale.forLanguageTag(row.getString("locale")),
				row.getBytes("sealed"), row.getInt("claims"), row.getInt("attempts"));
	}

	static OffsetDateTime stored(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	/** A sending under the number of its row. */
	record Sending(long id, MessageSent event) {
	}

}
