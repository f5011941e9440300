package org.imrhelpcenter.documents;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.vault.DataKey;
import org.imrhelpcenter.vault.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of folders, uploads and documents.
 */
@Repository
class FolderRows {

	static final String KEY = "documents";

	private static final String SELECT = """
			select d.*, f.data_key, f.owner from document d join document_folder f on f.id = d.folder_id
			where f.owner = :owner""";

	private final JdbcClient jdbc;

	private final Vault vault;

	FolderRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The folder of this owner, made when there is none. */
	Folder folder(String owner) {
		return find(owner).orElseGet(() -> {
			this.jdbc.sql("insert into document_folder (owner, data_key) values (?, ?) on conflict (owner) do nothing")
				.params(owner, this.vault.newDataKey(KEY).wrapped())
				.update();
			return find(owner).orElseThrow();
		});
	}

	private Optional<Folder> find(String owner) {
		return this.jdbc.sql("select id, data_key from document_folder where owner = ?")
			.param(owner)
			.query((row, n) -> new Folder(row.getLong("id"), key(row)))
			.optional();
	}

	/** Whoever adds to a folder or moves it takes its row first. */
	boolean lock(long folder) {
		return this.jdbc.sql("select id from document_folder where id = ? for update")
			.param(folder)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/** A draft may have become a case while its file was on the way. */
	String owner(long folder) {
		return this.jdbc.sql("select owner from document_folder where id = ?")
			.param(folder)
			.query(String.class)
			.single();
	}

	Fill fill(long folder) {
		return this.jdbc
			.sql("select count(*) as files, coalesce(sum(size), 0) as bytes from document where folder_id = ?")
			.param(folder)
			.query((row, n) -> new Fill(row.getInt("files"), row.getLong("bytes")))
			.single();
	}

	void begin(UUID upload, long folder, Instant now) {
		this.jdbc.sql("insert into document_upload (id, folder_id, begun_at) values (?, ?, ?)")
			.params(upload, folder, stored(now))
			.update();
	}

	/** False when the upload was swept away in the meantime. */
	boolean finish(UUID upload) {
		return this.jdbc.sql("update document_upload set finished = true where id = ?").param(upload).update() == 1;
	}

	/** Takes an upload away with all that belongs to it. */
	void forget(UUID upload) {
		this.jdbc.sql("delete from document_upload where id = ?").param(upload).update();
	}

	long add(Folder folder, UUID upload, NewDocument document) {
		return this.jdbc.sql("""
				insert into document (folder_id, upload_id, name, type, size, sha256, handed_in_by, received_at, state,
				  scan_at)
				values (:folder, :upload, :name, :type, :size, :sha256, :by, :at, :state, :scan) returning id""")
			.param("folder", folder.id())
			.param("upload", upload)
			.param("name", folder.key().seal(document.name().getBytes(StandardCharsets.UTF_8), nameContext(upload)))
			.param("type", document.type().name())
			.param("size", document.size())
			.param("sha256", document.sha256())
			.param("by", document.by())
			.param("at", stored(document.receivedAt()))
			.param("state", document.state().name())
			.param("scan", stored(document.scanAt()))
			.query(Long.class)
			.single();
	}

	List<Kept> all(String owner) {
		return this.jdbc.sql(SELECT + " order by d.id").param("owner", owner).query(this::kept).list();
	}

	/** Many folders in one query. */
	Map<String, List<DocumentSheet>> all(Collection<String> owners) {
		Map<String, List<DocumentSheet>> folders = new HashMap<>();
		this.jdbc.sql(SELECT.replace("= :owner", "= any (:owners)") + " order by d.id")
			.param("owners", owners.toArray(String[]::new))
			.query((row) -> {
				folders.computeIfAbsent(row.getString("owner"), (any) -> new ArrayList<>()).add(kept(row, 0).sheet());
			});
		return folders;
	}

	Optional<Kept> one(String owner, long id) {
		return this.jdbc.sql(SELECT + " and d.id = :id")
			.param("owner", owner)
			.param("id", id)
			.query(this::kept)
			.optional();
	}

	/** Nobody opens it from now on until the transaction is done. */
	boolean isUnopened(long id) {
		return this.jdbc.sql("select id from document where id = ? and opened_at is null for update")
			.param(id)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	Optional<Long> same(long folder, byte[] sha256) {
		return this.jdbc.sql("select id from document where folder_id = ? and sha256 = ?")
			.params(folder, sha256)
			.query(Long.class)
			.optional();
	}

	private Kept kept(ResultSet row, int n) throws SQLException {
		UUID upload = row.getObject("upload_id", UUID.class);
		DataKey key = key(row);
		String name = new String(key.open(row.getBytes("name"), nameContext(upload)), StandardCharsets.UTF_8);
		String kind = row.getString("kind");
		return new Kept(upload, key, new DocumentSheet(row.getLong("id"), name, FileType.valueOf(row.getString("type")),
				(kind != null) ? DocumentKind.valueOf(kind) : null, row.getLong("size"),
				HexFormat.of().formatHex(row.getBytes("sha256")), row.getString("handed_in_by"),
				row.getObject("received_at", OffsetDateTime.class).toInstant(),
				DocumentState.valueOf(row.getString("state")), instant(row, "checked_at"), instant(row, "opened_at")));
	}

	private DataKey key(ResultSet row) throws SQLException {
		return this.vault.dataKey(row.getBytes("data_key"), KEY);
	}

	static String nameContext(UUID upload) {
		return "upload/" + upload + "/name";
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	static OffsetDateTime stored(Instant at) {
		return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	/** A folder with its key. */
	record Folder(long id, DataKey key) {
	}

	/** How full a folder is. */
	record Fill(int files, long bytes) {

		void refuseMore(long size) {
			if (this.files >= DocumentLimits.OURS.files()) {
				throw new DocumentRefusedException(Refusal.TOO_MANY_FILES);
			}
			if (this.bytes + size > DocumentLimits.OURS.folderBytes()) {
				throw new DocumentRefusedException(Refusal.FOLDER_FULL);
			}
		}

	}

	/** A document to be added. */
	record NewDocument(String name, FileType type, long size, byte[] sha256, String by, Instant receivedAt,
			DocumentState state, Instant scanAt) {
	}

	/** A document as it is kept. */
	record Kept(UUID upload, DataKey key, DocumentSheet sheet) {
	}

}
