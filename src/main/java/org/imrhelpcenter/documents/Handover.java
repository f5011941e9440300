package org.imrhelpcenter.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a file comes into its folder: looked at as a whole, sealed chunk by chunk, and kept
 * from the moment its row is there.
 */
@Component
class Handover {

	/** So that many files at once leave connections for everybody else. */
	private static final int AT_ONCE = 3;

	private final Semaphore writers = new Semaphore(AT_ONCE, true);

	private final FolderRows rows;

	private final Chunks chunks;

	private final Spool spool;

	private final Inspection inspection;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final DocumentState atFirst;

	private final Clock clock;

	Handover(FolderRows rows, Chunks chunks, Spool spool, Inspection inspection, Audit audit,
			TransactionTemplate transaction, ObjectProvider<Scanner> scanner, Clock clock) {
		this.rows = rows;
		this.chunks = chunks;
		this.spool = spool;
		this.inspection = inspection;
		this.audit = audit;
		this.transaction = transaction;
		this.atFirst = (scanner.getIfAvailable() == null) ? DocumentState.NOT_SCANNED : DocumentState.PENDING;
		this.clock = clock;
	}

	DocumentSheet take(String owner, String name, InputStream content, @Nullable Actor actor,
			@Nullable Instant receivedAt) throws IOException {
		FolderRows.Folder folder = this.rows.folder(owner);
		this.rows.fill(folder.id()).refuseMore(1);
		ShownName shown = ShownName.of(name);
		try (Spool.Spooled file = this.spool.take(content)) {
			FileType type = this.inspection.look(file.file(), shown);
			return write(folder, file,
					new Origin(shown.toString(), type, (actor != null) ? actor.role() : "MEMBER", receivedAt), actor);
		}
	}

	/** What was looked at once is not looked at again; the scanner looks again. */
	DocumentSheet copy(FolderRows.Kept kept, String to, Actor actor) throws IOException {
		DocumentSheet sheet = kept.sheet();
		FolderRows.Folder folder = this.rows.folder(to);
		try (Spool.Spooled file = this.spool
			.take((out) -> this.chunks.read(kept.upload(), kept.key(), sheet.size(), out))) {
			return write(folder, file, new Origin(sheet.name(), sheet.type(), sheet.handedInBy(), sheet.receivedAt()),
					actor);
		}
	}

	private DocumentSheet write(FolderRows.Folder folder, Spool.Spooled file, Origin origin, @Nullable Actor actor)
			throws IOException {
		this.writers.acquireUninterruptibly();
		try {
			return chunk(folder, file, origin, actor);
		}
		finally {
			this.writers.release();
		}
	}

	private DocumentSheet chunk(FolderRows.Folder folder, Spool.Spooled file, Origin origin, @Nullable Actor actor)
			throws IOException {
		UUID upload = UUID.randomUUID();
		this.rows.begin(upload, folder.id(), this.clock.instant());
		try {
			this.chunks.write(upload, folder.key(), file.file(), file.size());
			Instant now = this.clock.instant();
			return keep(folder, upload, new FolderRows.NewDocument(origin.name(), origin.type(), file.size(),
					file.sha256(), origin.by(), (origin.at() != null) ? origin.at() : now, this.atFirst, now), actor);
		}
		catch (IOException | RuntimeException ex) {
			this.rows.forget(upload);
			throw ex;
		}
	}

	private DocumentSheet keep(FolderRows.Folder folder, UUID upload, FolderRows.NewDocument document,
			@Nullable Actor actor) {
		DocumentSheet kept = this.transaction.execute((status) -> {
			if (!this.rows.lock(folder.id())) {
				throw new DocumentMissingException();
			}
			String owner = this.rows.owner(folder.id());
			Optional<Long> same = this.rows.same(folder.id(), document.sha256());
			if (same.isPresent()) {
				this.rows.forget(upload);
				return this.rows.one(owner, same.get()).orElseThrow().sheet();
			}
			this.rows.fill(folder.id()).refuseMore(document.size());
			if (!this.rows.finish(upload)) {
				throw new DocumentMissingException();
			}
			long id = this.rows.add(folder, upload, document);
			if (actor != null) {
				this.audit.note(actor, owner, Documents.ADDED, "document/" + id);
			}
			return this.rows.one(owner, id).orElseThrow().sheet();
		});
		if (kept == null) {
			throw new IllegalStateException("A transaction gave no document");
		}
		return kept;
	}

	/** Where a file comes from. */
	private record Origin(String name, FileType type, String by, @Nullable Instant at) {
	}

}
