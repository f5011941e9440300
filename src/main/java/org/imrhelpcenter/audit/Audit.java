package org.imrhelpcenter.audit;

import java.security.MessageDigest;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes deeds. Lines are gathered while a transaction runs and written as its last
 * statements, so that a chain's head is held as shortly as can be and a deed that fails
 * leaves no line.
 */
@Component
public class Audit {

	private final JdbcClient jdbc;

	private final EntityManager entities;

	private final AuditKey key;

	private final Clock clock;

	Audit(JdbcClient jdbc, EntityManager entities, AuditKey key, Clock clock) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.key = key;
		this.clock = clock;
	}

	/**
	 * Notes a deed in the running transaction.
	 * @param actor who did it
	 * @param subject to what, such as {@code case/123}
	 * @param deed what was done, a word in capitals such as {@code CASE_OPENED}
	 * @param detail what else a reader needs, never medical or personal; may be empty
	 * @throws IllegalStateException when no transaction is running
	 */
	public void note(Actor actor, String subject, String deed, String detail) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("An audit line belongs to a deed's transaction");
		}
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		pending().lines.add(new Noted(subject, at, actor, deed, detail));
	}

	/**
	 * The lines of a subject, oldest first.
	 * @param subject the subject, such as {@code case/123}
	 * @return all its lines
	 */
	public List<AuditLine> of(String subject) {
		return this.jdbc.sql("select * from audit_line where subject = ? order by number")
			.param(subject)
			.query((row, n) -> Chain.line(row))
			.list();
	}

	/**
	 * The latest lines of a subject that tell of certain deeds, however many others there
	 * are.
	 * @param subject the subject, such as {@code case/123}
	 * @param deeds which deeds
	 * @param atMost how many lines
	 * @return the lines, the latest first
	 */
	public List<AuditLine> latest(String subject, Collection<String> deeds, int atMost) {
		return this.jdbc.sql("""
				select * from audit_line where subject = :subject and deed = any (:deeds)
				order by number desc limit :atMost""")
			.param("subject", subject)
			.param("deeds", deeds.toArray(String[]::new))
			.param("atMost", atMost)
			.query((row, n) -> Chain.line(row))
			.list();
	}

	/**
	 * On which days, in which roles and how often certain deeds were done to a subject.
	 * @param subject the subject, such as {@code case/123}
	 * @param deeds which deeds
	 * @param atMost how many entries of each deed
	 * @return by deed, one entry for each day and role, the latest first
	 */
	public Map<String, List<AuditDay>> days(String subject, Collection<String> deeds, int atMost) {
		Map<String, List<AuditDay>> days = new HashMap<>();
		deeds.forEach((deed) -> days.put(deed, new ArrayList<>()));
		this.jdbc.sql("""
				select * from (
				  select deed, role, (at at time zone :zone)::date as day, count(*) as times, min(at) as first,
				    max(at) as last, row_number() over (partition by deed order by max(at) desc, role) as place
				  from audit_line where subject = :subject and deed = any (:deeds)
				  group by deed, role, day) as found
				where place <= :atMost order by place""")
			.param("subject", subject)
			.param("deeds", deeds.toArray(String[]::new))
			.param("zone", this.clock.getZone().getId())
			.param("atMost", atMost)
			.query((RowCallbackHandler) (row) -> days.getOrDefault(row.getString("deed"), new ArrayList<>())
				.add(AuditDay.of(row)));
		return days;
	}

	private Pending pending() {
		for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
			if (each instanceof Pending found && found.owner() == this) {
				return found;
			}
		}
		Pending fresh = new Pending();
		TransactionSynchronizationManager.registerSynchronization(fresh);
		return fresh;
	}

	private void write(List<Noted> lines) {
		this.entities.flush();
		// Chains are taken in one order, so that two bulk deeds cannot wait for each
		// other.
		lines.stream().map(Noted::subject).distinct().sorted().forEach((subject) -> {
			List<Noted> own = lines.stream().filter((line) -> line.subject().equals(subject)).toList();
			write(subject, own);
		});
	}

	private void write(String subject, List<Noted> lines) {
		// The update changes nothing; it locks the head and returns it, new or old.
		Head head = this.jdbc.sql("""
				insert into audit_head (subject, length, head, seal) values (?, 0, ?, ?)
				on conflict (subject) do update set length = audit_head.length
				returning length, head, seal""")
			.params(subject, Chain.START, this.key.seal(subject, 0, Chain.START))
			.query((row, n) -> new Head(row.getLong("length"), row.getBytes("head"), row.getBytes("seal")))
			.single();
		boolean whole = MessageDigest.isEqual(head.seal(), this.key.seal(subject, head.length(), head.head()));
		for (Noted noted : lines) {
			Actor actor = noted.actor();
			AuditLine line = new AuditLine(head.length() + 1, noted.at(), actor.ref(), actor.name(), actor.role(),
					actor.address(), noted.deed(), noted.detail());
			byte[] hash = this.key.chain(head.head(), Chain.text(subject, line));
			this.jdbc.sql("""
					insert into audit_line (subject, number, at, ref, name, role, address, deed, detail, hash)
					values (:subject, :number, :at, :ref, :name, :role, :address, :deed, :detail, :hash)""")
				.param("subject", subject)
				.param("number", line.number())
				.param("at", Chain.timestamp(line.at()))
				.param("ref", line.ref())
				.param("name", line.name())
				.param("role", line.role())
				.param("address", line.address(), Types.VARCHAR)
				.param("deed", line.deed())
				.param("detail", line.detail())
				.param("hash", hash)
				.update();
			head = new Head(line.number(), hash, head.seal());
		}
		// A chain that was cut goes on, but never looks whole again.
		byte[] seal = whole ? this.key.seal(subject, head.length(), head.head()) : Chain.START;
		this.jdbc.sql("update audit_head set length = ?, head = ?, seal = ? where subject = ?")
			.params(head.length(), head.head(), seal, subject)
			.update();
	}

	private record Noted(String subject, Instant at, Actor actor, String deed, String detail) {
	}

	private record Head(long length, byte[] head, byte[] seal) {
	}

	private final class Pending implements TransactionSynchronization {

		private final List<Noted> lines = new ArrayList<>();

		private Audit owner() {
			return Audit.this;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			write(this.lines);
		}

	}

}
