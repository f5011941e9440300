package org.imrhelpcenter.documents;

import java.util.List;
import java.util.Map;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What documents prove, as far as somebody says so.
 */
@Component
public class DocumentKinds {

	/** The deed of saying what a document is. */
	public static final String SAID = "DOCUMENT_DESCRIBED";

	private final Documents documents;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	DocumentKinds(Documents documents, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
		this.documents = documents;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Notes what a document is, when somebody else than its sender says so.
	 * @param actor who says it, to be noted in the owner's record
	 * @param owner whose folder
	 * @param id which document; what is not in the folder is left alone
	 * @param kind what it is
	 */
	@Transactional
	public void say(Actor actor, String owner, long id, DocumentKind kind) {
		say(owner, Map.of(id, kind));
		this.audit.note(actor, owner, SAID, "document/" + id);
	}

	/**
	 * Notes what documents prove.
	 * @param owner whose folder
	 * @param kinds what each proves by its id, null when that is not known; what is not
	 * in the folder is left alone
	 */
	@Transactional
	public void say(String owner, Map<Long, @Nullable DocumentKind> kinds) {
		for (DocumentSheet document : kinds.isEmpty() ? List.<DocumentSheet>of() : this.documents.of(owner)) {
			DocumentKind kind = kinds.get(document.id());
			if (kinds.containsKey(document.id()) && kind != document.kind()) {
				this.jdbc.sql("update document set kind = :kind where id = :id")
					.param("kind", (kind != null) ? kind.name() : null)
					.param("id", document.id())
					.update();
				if (kind != null) {
					this.events.publishEvent(new DocumentDescribed(owner, document.id(), kind));
				}
			}
		}
	}

}
