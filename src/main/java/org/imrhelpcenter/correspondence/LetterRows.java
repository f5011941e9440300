package org.imrhelpcenter.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The letters as rows.
 */
@Repository
class LetterRows {

	private static final String COLUMNS = """
			id, case_id, kind, recipient, assistance_id, occasion, state, language, large_print, prepared_at, way,
			approved_at, approved_by, sent_at, returned_at""";

	private final JdbcClient jdbc;

	LetterRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a draft.
	 * @return false when there is this letter already; then nothing changes
	 */
	boolean add(long caseId, LetterKind kind, Addressee to, String occasion, byte[] words, Instant at) {
		return this.jdbc.sql("""
				insert into letter (case_id, kind, recipient, assistance_id, occasion, state, language, large_print,
				  prepared_at, words)
				values (:case, :kind, :recipient, :assistance, :occasion, 'DRAFT', :language, :large, :at, :words)
				on conflict (case_id, kind, recipient, assistance_id, occasion) do nothing""")
			.param("case", caseId)
			.param("kind", kind.name())
			.param("recipient", to.recipient().name())
			.param("assistance", to.assistanceId(), Types.BIGINT)
			.param("occasion", occasion)
			.param("language", to.language().toLanguageTag())
			.param("large", to.largePrint())
			.param("at", stored(at))
			.param("words", words)
			.update() > 0;
	}

	/** The letters of a case, the latest first. */
	List<CaseLetter> of(long caseId) {
		return this.jdbc.sql("select " + COLUMNS + " from letter where case_id = ? order by prepared_at desc, id desc")
			.param(caseId)
			.query(LetterRows::letter)
			.list();
	}

	Optional<CaseLetter> one(long id) {
		return this.jdbc.sql("select " + COLUMNS + " from letter where id = ?")
			.param(id)
			.query(LetterRows::letter)
			.optional();
	}

	byte[] words(long id) {
		return this.jdbc.sql("select words from letter where id = ?").param(id).query(byte[].class).single();
	}

	static CaseLetter letter(ResultSet row, int n) throws SQLException {
		String way = row.getString("way");
		return new CaseLetter(row.getLong("id"), row.getLong("case_id"), LetterKind.valueOf(row.getString("kind")),
				LetterRecipient.valueOf(row.getString("recipient")), row.getObject("assistance_id", Long.class),
				row.getString("occasion"), LetterState.valueOf(row.getString("state")),
				Locale.forLanguageTag(row.getString("language")), row.getBoolean("large_print"),
				row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
				(way != null) ? LetterWay.valueOf(way) : null, instant(row, "approved_at"),
				row.getObject("approved_by", Long.class), instant(row, "sent_at"), instant(row, "returned_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	static OffsetDateTime stored(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
