package org.imrhelpcenter.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.cases.CaseSheet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the applications that were keyed in, beside what is on them.
 */
@Component
public class KeyedEntries {

	private final JdbcClient jdbc;

	KeyedEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How an opened case was keyed in.
	 * @param opened the case
	 * @return the entry; empty when the case came online
	 */
	@Transactional(readOnly = true)
	public Optional<KeyedEntry> of(CaseSheet opened) {
		return this.jdbc.sql("select * from keyed_entry where case_id = ?")
			.param(opened.id())
			.query((row, n) -> entry(row))
			.optional();
	}

	/** The case that this form became, when it was sent before. */
	Optional<Long> caseOf(UUID entry) {
		return this.jdbc.sql("select case_id from keyed_entry where entry = ?")
			.param(entry)
			.query(Long.class)
			.optional();
	}

	/** Keeps the entry; of two that are sent at once, the second one fails here. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(long caseId, UUID entry, KeyedEntry made) {
		this.jdbc.sql("""
				insert into keyed_entry (case_id, entry, entered_at, entered_by, postmarked_on, part_b)
				values (:case, :entry, :at, :by, :postmarked, :partB)""")
			.param("case", caseId)
			.param("entry", entry)
			.param("at", made.enteredAt().atOffset(ZoneOffset.UTC))
			.param("by", made.enteredBy())
			.param("postmarked", made.postmarkedOn(), Types.DATE)
			.param("partB", made.partB().name())
			.update();
	}

	private static KeyedEntry entry(ResultSet row) throws SQLException {
		Instant at = row.getObject("entered_at", OffsetDateTime.class).toInstant();
		return new KeyedEntry(at, row.getLong("entered_by"), row.getObject("postmarked_on", LocalDate.class),
				PartBState.valueOf(row.getString("part_b")));
	}

}
