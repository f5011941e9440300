package org.imrhelpcenter.audit;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out whether any audit line was changed, removed or added from outside.
 */
@Component
public class AuditCheck {

	private static final int AT_MOST = 100;

	private final JdbcClient jdbc;

	private final DataSource source;

	private final AuditKey key;

	AuditCheck(JdbcClient jdbc, DataSource source, AuditKey key) {
		this.jdbc = jdbc;
		this.source = source;
		this.key = key;
	}

	/**
	 * Reads every chain from its beginning, row by row, on one snapshot of the database.
	 * @return how many chains and lines were read, and the subjects of up to 100 chains
	 * that are broken
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Outcome run() {
		Walk walk = new Walk();
		JdbcTemplate streaming = new JdbcTemplate(this.source);
		streaming.setFetchSize(500);
		streaming.query("""
				select h.subject as chain, h.length, h.head, h.seal, l.*
				from audit_head h left join audit_line l on l.subject = h.subject
				order by h.subject, l.number""", (ResultSet row) -> walk.read(row));
		walk.endOfChain();
		long lines = this.jdbc.sql("select count(*) from audit_line").query(Long.class).single();
		return new Outcome(walk.chains, lines, List.copyOf(walk.broken));
	}

	/**
	 * Which of these subjects have no chain, or one that begins with something else: a
	 * chain that was removed as a whole leaves nothing to read.
	 * @param subjects the subjects
	 * @param deed what their first line has to say
	 * @return the subjects without such a line
	 */
	public List<String> withoutBeginning(Collection<String> subjects, String deed) {
		return this.jdbc.sql("""
				select subject from unnest(:subjects) as subject where not exists (
				  select from audit_line l where l.subject = subject.subject and l.number = 1 and l.deed = :deed)""")
			.param("subjects", subjects.toArray(String[]::new))
			.param("deed", deed)
			.query(String.class)
			.list();
	}

	/**
	 * What the check found.
	 *
	 * @param chains how many chains there are
	 * @param lines how many lines there are
	 * @param broken subjects whose chain is broken, at most 100
	 */
	public record Outcome(long chains, long lines, List<String> broken) {

		public boolean whole() {
			return this.broken.isEmpty();
		}

	}

	private final class Walk {

		private final List<String> broken = new ArrayList<>();

		private long chains;

		private String subject = "";

		private long length;

		private byte[] head = Chain.START;

		private byte[] seal = Chain.START;

		private long number;

		private byte[] hash = Chain.START;

		private boolean bad;

		private void read(ResultSet row) throws SQLException {
			if (!this.subject.equals(row.getString("chain"))) {
				endOfChain();
				this.chains++;
				this.subject = row.getString("chain");
				this.length = row.getLong("length");
				this.head = row.getBytes("head");
				this.seal = row.getBytes("seal");
				this.number = 0;
				this.hash = Chain.START;
				this.bad = false;
			}
			if (row.getObject("number") != null) {
				AuditLine line = Chain.line(row);
				this.hash = AuditCheck.this.key.chain(this.hash, Chain.text(this.subject, line));
				this.number++;
				this.bad |= line.number() != this.number || !MessageDigest.isEqual(this.hash, row.getBytes("hash"));
			}
		}

		private void endOfChain() {
			boolean cut = this.number != this.length || !MessageDigest.isEqual(this.hash, this.head);
			byte[] whole = AuditCheck.this.key.seal(this.subject, this.length, this.head);
			boolean open = this.chains > 0 && !MessageDigest.isEqual(this.seal, whole);
			if ((this.bad || cut || open) && this.broken.size() < AT_MOST) {
				this.broken.add(this.subject);
			}
		}

	}

}
