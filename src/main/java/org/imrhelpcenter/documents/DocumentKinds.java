package org.imrhelpcenter.documents;

import java.util.List;
import java.util.Map;

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

	private final Documents documents;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	DocumentKinds(Documents documents, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.documents = documents;
		this.jdbc = jdbc;
		this.events = events;
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
