package org.imrhelpcenter.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Documents by folder. A folder has an owner's key, such as {@code draft/12} or
 * {@code case/45}: whoever calls has made sure that the one who asks may see it. Where
 * the owner has a record, deeds are noted there.
 */
@Component
public class Documents {

	/** The deed of adding a document to a case. */
	public static final String ADDED = "DOCUMENT_ADDED";

	/** The deed of handing in documents with an application. */
	public static final String HANDED_OVER = "DOCUMENTS_RECEIVED";

	/** The deed of taking back what one handed in, before anybody opened it. */
	public static final String TAKEN_BACK = "DOCUMENT_TAKEN_BACK";

	/** The deed of opening a document. */
	public static final String OPENED = "DOCUMENT_OPENED";

	private final FolderRows rows;

	private final Chunks chunks;

	private final Handover handover;

	private final Audit audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Documents(FolderRows rows, Chunks chunks, Handover handover, Audit audit, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.chunks = chunks;
		this.handover = handover;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes a file into a folder. It is read once, to its end, and never as a whole into
	 * memory; when this returns, it is kept. The same file a second time is kept once.
	 * Not to be called in a transaction: a slow sender would hold its connection.
	 * @param owner whose folder
	 * @param name the name it came with
	 * @param content its bytes
	 * @param actor who hands it in, to be noted in the owner's record; null where there
	 * is no record yet
	 * @return the document
	 * @throws DocumentRefusedException when it is not taken; nothing of it is kept
	 * @throws IOException when it did not arrive whole; nothing of it is kept
	 */
	public DocumentSheet attach(String owner, String name, InputStream content, @Nullable Actor actor)
			throws IOException {
		return attach(owner, name, content, actor, null);
	}

	/**
	 * Takes a file into a folder that was received before it is handed in here, such as
	 * the mail of yesterday.
	 * @param owner whose folder
	 * @param name the name it came with
	 * @param content its bytes
	 * @param actor who hands it in
	 * @param receivedAt when it was received; null for now
	 * @return the document
	 * @throws DocumentRefusedException when it is not taken; nothing of it is kept
	 * @throws IOException when it did not arrive whole; nothing of it is kept
	 */
	public DocumentSheet attach(String owner, String name, InputStream content, @Nullable Actor actor,
			@Nullable Instant receivedAt) throws IOException {
		outsideOfTransactions();
		return this.handover.take(owner, name, content, actor, receivedAt);
	}

	/**
	 * Puts a document into another folder as well, as it was handed in and when. Not to
	 * be called in a transaction.
	 * @param from whose folder it is in
	 * @param id which document
	 * @param to whose folder it is to be in too
	 * @param actor who does it, to be noted in the new owner's record
	 * @return the document there
	 * @throws DocumentMissingException when it is not in the first folder
	 * @throws DocumentRefusedException when the other folder is full
	 * @throws IOException when it cannot be kept
	 */
	public DocumentSheet copy(String from, long id, String to, Actor actor) throws IOException {
		outsideOfTransactions();
		return this.handover.copy(this.rows.one(from, id).orElseThrow(DocumentMissingException::new), to, actor);
	}

	private static void outsideOfTransactions() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			throw new IllegalStateException("A file is not taken in a transaction");
		}
	}

	/**
	 * What is in a folder.
	 * @param owner whose folder
	 * @return its documents, in the order in which they came
	 */
	@Transactional(readOnly = true)
	public List<DocumentSheet> of(String owner) {
		return this.rows.all(owner).stream().map(FolderRows.Kept::sheet).toList();
	}

	/**
	 * What is in many folders.
	 * @param owners whose folders
	 * @return the documents of each owner who has any
	 */
	@Transactional(readOnly = true)
	public Map<String, List<DocumentSheet>> of(Collection<String> owners) {
		return owners.isEmpty() ? Map.of() : this.rows.all(owners);
	}

	/**
	 * One document of a folder.
	 * @param owner whose folder
	 * @param id which document
	 * @return the document
	 * @throws DocumentMissingException when it is not in this folder
	 */
	@Transactional(readOnly = true)
	public DocumentSheet one(String owner, long id) {
		return this.rows.one(owner, id).orElseThrow(DocumentMissingException::new).sheet();
	}

	/**
	 * Opens a document, and notes who did.
	 * @param actor who opens it
	 * @param owner whose folder
	 * @param id which document
	 * @param warned whether they were warned where nobody checked it for malware
	 * @param byHelpCenter whether the Help Center opens it, which its sender is told
	 * @return the document with its bytes
	 * @throws DocumentMissingException when it is not in this folder, or may not be
	 * opened
	 */
	@Transactional
	public OpenedDocument open(Actor actor, String owner, long id, boolean warned, boolean byHelpCenter) {
		FolderRows.Kept kept = this.rows.one(owner, id)
			.filter((each) -> each.sheet().state().opens(warned))
			.orElseThrow(DocumentMissingException::new);
		if (byHelpCenter) {
			this.jdbc.sql("update document set opened_at = ? where id = ? and opened_at is null")
				.params(FolderRows.stored(this.clock.instant()), id)
				.update();
		}
		this.audit.note(actor, owner, OPENED, "document/" + id);
		return new OpenedDocument(kept.sheet(),
				(out) -> this.chunks.read(kept.upload(), kept.key(), kept.sheet().size(), out));
	}

	/**
	 * Takes a document out of a folder for good. Only what nobody received yet is ever
	 * taken out.
	 * @param owner whose folder
	 * @param id which document; what is not in the folder is left alone
	 */
	@Transactional
	public void remove(String owner, long id) {
		this.rows.one(owner, id).ifPresent((kept) -> this.rows.forget(kept.upload()));
	}

	/**
	 * Takes back a document that was handed in by mistake. Only whoever handed it in may,
	 * and only while the Help Center has not opened it.
	 * @param owner whose folder
	 * @param id which document
	 * @param actor who takes it back, to be noted in the owner's record
	 * @return false when it stays: it is somebody else's, or was opened
	 */
	@Transactional
	public boolean takeBack(String owner, long id, Actor actor) {
		Optional<FolderRows.Kept> mistaken = this.rows.one(owner, id)
			.filter((kept) -> kept.sheet().handedInBy().equals(actor.role()) && this.rows.isUnopened(id));
		mistaken.ifPresent((kept) -> {
			this.rows.forget(kept.upload());
			this.audit.note(actor, owner, TAKEN_BACK, "document/" + id);
		});
		return mistaken.isPresent();
	}

	/**
	 * Hands a folder over, in the running transaction.
	 * @param from whose folder it was
	 * @param to whose it is now
	 * @param actor who hands it over, to be noted in the new owner's record
	 * @return how many documents are in it; 0 when there was no folder
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int move(String from, String to, Actor actor) {
		List<Long> moved = this.jdbc.sql("update document_folder set owner = ? where owner = ? returning id")
			.params(to, from)
			.query(Long.class)
			.list();
		int files = moved.stream().mapToInt((folder) -> this.rows.fill(folder).files()).sum();
		if (files > 0) {
			this.audit.note(actor, to, HANDED_OVER, Integer.toString(files));
		}
		return files;
	}

	/**
	 * Removes folders with all that is in them, in the running transaction.
	 * @param owners whose folders
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void discard(List<String> owners) {
		this.jdbc.sql("delete from document_folder where owner = any (?)")
			.param(owners.toArray(String[]::new))
			.update();
	}

	/**
	 * A document that was opened.
	 *
	 * @param sheet what is known of it
	 * @param content its bytes
	 */
	public record OpenedDocument(DocumentSheet sheet, Content content) {
	}

	/**
	 * Bytes that are read when they are wanted, a chunk at a time.
	 */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes all of it.
		 * @param out where to
		 * @throws IOException when it cannot be written
		 */
		void writeTo(OutputStream out) throws IOException;

	}

}
