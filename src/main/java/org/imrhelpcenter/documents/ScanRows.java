package org.imrhelpcenter.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.vault.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the scanner's rounds take, and what they record.
 */
@Repository
class ScanRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Chunks chunks;

	ScanRows(JdbcClient jdbc, Vault vault, Chunks chunks) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.chunks = chunks;
	}

	/**
	 * Takes what is due first. Whoever takes it has it alone until the end of the lease.
	 */
	Optional<Due> claim(Instant now, Duration lease) {
		return this.jdbc.sql("""
				with due as materialized (
				  select id from document where scan_at <= :now order by scan_at, id limit 1 for update skip locked)
				update document d set scan_claims = d.scan_claims + 1, scan_at = :leased
				from due, document_folder f where d.id = due.id and f.id = d.folder_id
				returning d.id, d.upload_id, d.size, d.scan_claims, d.scan_tries, f.data_key""")
			.param("now", FolderRows.stored(now))
			.param("leased", FolderRows.stored(now.plus(lease)))
			.query((row, n) -> {
				UUID upload = row.getObject("upload_id", UUID.class);
				byte[] key = row.getBytes("data_key");
				long size = row.getLong("size");
				return new Due(row.getLong("id"), row.getInt("scan_claims"), row.getInt("scan_tries"),
						(out) -> this.chunks.read(upload, this.vault.dataKey(key, FolderRows.KEY), size, out));
			})
			.optional();
	}

	/** Records what the scanner said, and when it is asked again; null for never. */
	void record(Due document, DocumentState state, Instant now, @Nullable Instant again) {
		this.jdbc.sql("""
				update document set state = :state, checked_at = :now, scan_at = :again, scan_tries = scan_tries + 1
				where id = :id and scan_claims = :claims""")
			.param("state", state.name())
			.param("now", FolderRows.stored(now))
			.param("again", (again != null) ? FolderRows.stored(again) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", document.id())
			.param("claims", document.claims())
			.update();
	}

	/** Puts back what was taken and not scanned. */
	void untouched(Due document, Instant now) {
		this.jdbc.sql("update document set scan_at = ? where id = ? and scan_claims = ?")
			.params(FolderRows.stored(now), document.id(), document.claims())
			.update();
	}

	/** True for whoever notices first. */
	boolean down(Instant now) {
		return this.jdbc.sql("update document_scanner set down_since = ? where down_since is null")
			.param(FolderRows.stored(now))
			.update() == 1;
	}

	/** True for whoever notices first. */
	boolean up() {
		return this.jdbc.sql("update document_scanner set down_since = null where down_since is not null")
			.update() == 1;
	}

	Optional<Instant> downSince() {
		return this.jdbc.sql("select down_since from document_scanner where down_since is not null")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** A document whose turn it is. */
	record Due(long id, int claims, int tries, Documents.Content content) {
	}

}
