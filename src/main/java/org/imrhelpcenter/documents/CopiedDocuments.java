package org.imrhelpcenter.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.vault.DataKey;
import org.imrhelpcenter.vault.Fingerprint;
import org.imrhelpcenter.vault.Vault;

import org.springframework.stereotype.Component;

/**
 * Short texts that were handed in with cases that are made very many at once.
 */
@Component
public class CopiedDocuments {

	/** The tables that they fill. */
	public static final List<String> TABLES = List.of("document_folder", "document_upload", "document_chunk",
			"document");

	private static final CopyTable FOLDER = new CopyTable("document_folder", "id, owner, data_key");

	private static final CopyTable UPLOAD = new CopyTable("document_upload", "id, folder_id, begun_at, finished");

	private static final CopyTable CHUNK = new CopyTable("document_chunk", "upload_id, number, sealed");

	private static final CopyTable DOCUMENT = new CopyTable("document",
			"folder_id, upload_id, name, type, size, sha256, handed_in_by, received_at, state, checked_at");

	private final Vault vault;

	CopiedDocuments(Vault vault) {
		this.vault = vault;
	}

	/**
	 * Writes a folder with one document.
	 * @param rows where to
	 * @param folder the number of the folder
	 * @param owner whose it is, such as {@code case/12}
	 * @param name the document's name
	 * @param text what stands in it
	 * @param at when it was handed in
	 */
	public void write(CopyRows rows, long folder, String owner, String name, String text, Instant at) {
		DataKey key = this.vault.newDataKey(FolderRows.KEY);
		UUID upload = UUID.randomUUID();
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		rows.add(FOLDER, folder, owner, key.wrapped());
		rows.add(UPLOAD, upload, folder, at, true);
		rows.add(CHUNK, upload, 0, key.seal(content, Chunks.context(upload, 0, true)));
		rows.add(DOCUMENT, folder, upload,
				key.seal(name.getBytes(StandardCharsets.UTF_8), FolderRows.nameContext(upload)), FileType.TXT,
				content.length, Fingerprint.of(text), "MEMBER", at, DocumentState.CLEAN, at);
	}

}
