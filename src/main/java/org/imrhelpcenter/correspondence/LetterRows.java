package org.imrhelpcenter.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
			approved_at, approved_by, sent_at, returned_at, redrafted_at""";

	private static final String WAITING = "select " + COLUMNS.replaceAll("(\\w+)", "l.$1")
			+ """
					, c.number, c.next_due_on, case l.recipient when 'PLAN' then c.plan_name when 'ASSISTANT' then a.name
					  else concat_ws(' ', nullif(c.first_name, ''), nullif(c.middle_name, ''), nullif(c.last_name, '')) end as reader
					from letter l join imr_case c on c.id = l.case_id left join assistance a on a.id = l.assistance_id
					where l.state = 'APPROVED' and l.way <> 'EMAIL'""";

	private final JdbcClient jdbc;

	LetterRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a draft, unless there is this letter already. */
	void add(long caseId, LetterKind kind, Addressee to, String occasion, byte[] words, Instant at) {
		this.jdbc.sql("""
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
			.update();
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

	/** What somebody added to a draft. */
	Optional<byte[]> note(long id) {
		return this.jdbc.sql("select note from letter where id = ? and note is not null")
			.param(id)
			.query(byte[].class)
			.optional();
	}

	void words(long id, byte[] sealed) {
		this.jdbc.sql("update letter set words = ? where id = ? and state = 'DRAFT'").params(sealed, id).update();
	}

	void note(long id, byte[] sealed) {
		this.jdbc.sql("update letter set note = ? where id = ? and state = 'DRAFT'").params(sealed, id).update();
	}

	void approve(long id, LetterWay way, long by, Instant at) {
		this.jdbc.sql("""
				update letter set state = 'APPROVED', way = ?, approved_by = ?, approved_at = ?
				where id = ? and state = 'DRAFT'""").params(way.name(), by, stored(at), id).update();
	}

	void keep(long id, byte[] text, byte[] textHash, byte[] pdf, byte[] pdfHash, int size) {
		this.jdbc.sql("""
				insert into letter_copy (letter_id, text, text_sha256, pdf, pdf_sha256, pdf_size)
				values (?, ?, ?, ?, ?, ?)""").params(id, text, textHash, pdf, pdfHash, size).update();
	}

	/**
	 * Makes a draft again of what waits to be printed for the first time; what was made
	 * of it is no letter any more. What somebody read by then stays.
	 */
	boolean redraft(long id, Instant at) {
		boolean done = this.jdbc.sql("""
				update letter set state = 'DRAFT', way = null, approved_by = null, approved_at = null, redrafted_at = ?
				where id = ? and state = 'APPROVED' and way <> 'EMAIL' and sent_at is null and read_at is null""")
			.params(stored(at), id)
			.update() > 0;
		if (done) {
			this.jdbc.sql("delete from letter_copy where letter_id = ?").param(id).update();
		}
		return done;
	}

	/** Goes another way than was thought. */
	void goes(long id, LetterWay way) {
		this.jdbc
			.sql("update letter set state = 'APPROVED', way = ? where id = ? and state in ('APPROVED', 'RETURNED')")
			.params(way.name(), id)
			.update();
	}

	void sent(long id, Instant at, @Nullable Long by, byte @Nullable [] note) {
		this.jdbc.sql("""
				update letter set state = 'SENT', sent_at = :at, sent_by = :by, sent_note = :note
				where id = :id and state = 'APPROVED'""")
			.param("at", stored(at))
			.param("by", by, Types.BIGINT)
			.param("note", note, Types.BINARY)
			.param("id", id)
			.update();
	}

	void returned(long id, Instant at, long by) {
		this.jdbc.sql("""
				update letter set state = 'RETURNED', returned_at = ?, returned_by = ?
				where id = ? and state = 'SENT'""").params(stored(at), by, id).update();
	}

	void discard(long id, Instant at, @Nullable Long by, byte @Nullable [] note) {
		this.jdbc.sql("""
				update letter set state = 'DISCARDED', discarded_at = :at, discarded_by = :by, discarded_note = :note
				where id = :id and state in ('DRAFT', 'APPROVED')""")
			.param("at", stored(at))
			.param("by", by, Types.BIGINT)
			.param("note", note, Types.BINARY)
			.param("id", id)
			.update();
	}

	/** A sealed part of the letter as it went out. */
	Optional<byte[]> copy(long id, String part) {
		return this.jdbc.sql("select " + part + " from letter_copy where letter_id = ?")
			.param(id)
			.query(byte[].class)
			.optional();
	}

	/** The hashes of the PDFs of a case's letters, by letter. */
	Map<Long, String> hashes(long caseId) {
		Map<Long, String> hashes = new HashMap<>();
		this.jdbc.sql("""
				select l.id, encode(c.pdf_sha256, 'hex') from letter l join letter_copy c on c.letter_id = l.id
				where l.case_id = ?""").param(caseId).query((row) -> {
			hashes.put(row.getLong(1), row.getString(2));
		});
		return hashes;
	}

	/** Whom a letter is for reads it, for the first time or again. */
	void read(long id, Instant at) {
		this.jdbc.sql("update letter set read_at = ? where id = ? and read_at is null").params(stored(at), id).update();
	}

	/** What was not read yet by whom it is for. */
	List<Long> unread(long caseId) {
		return this.jdbc.sql("select id from letter where case_id = ? and read_at is null")
			.param(caseId)
			.query(Long.class)
			.list();
	}

	/** What waits to be printed or handed over, the longest waiting first. */
	List<Waiting> waiting(int atMost) {
		return this.jdbc.sql(WAITING + " order by l.approved_at, l.id limit ?")
			.param(atMost)
			.query(LetterRows::waiting)
			.list();
	}

	/** Those of some letters that wait to be mailed. */
	List<Waiting> waiting(Collection<Long> letters) {
		return letters.isEmpty() ? List.of()
				: this.jdbc.sql(WAITING + " and l.way = 'MAIL' and l.id in (:letters) order by l.approved_at, l.id")
					.param("letters", letters)
					.query(LetterRows::waiting)
					.list();
	}

	private static Waiting waiting(ResultSet row, int n) throws SQLException {
		return new Waiting(letter(row, n), row.getString("number"), row.getString("reader"),
				row.getObject("next_due_on", LocalDate.class));
	}

	int countWaiting() {
		return this.jdbc.sql("select count(*) from letter where state = 'APPROVED' and way <> 'EMAIL'")
			.query(Integer.class)
			.single();
	}

	static CaseLetter letter(ResultSet row, int n) throws SQLException {
		String way = row.getString("way");
		return new CaseLetter(row.getLong("id"), row.getLong("case_id"), LetterKind.valueOf(row.getString("kind")),
				LetterRecipient.valueOf(row.getString("recipient")), row.getObject("assistance_id", Long.class),
				row.getString("occasion"), LetterState.valueOf(row.getString("state")),
				Locale.forLanguageTag(row.getString("language")), row.getBoolean("large_print"),
				row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
				(way != null) ? LetterWay.valueOf(way) : null, instant(row, "approved_at"),
				row.getObject("approved_by", Long.class), instant(row, "sent_at"), instant(row, "returned_at"),
				instant(row, "redrafted_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	static OffsetDateTime stored(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
