package org.imrhelpcenter.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentKinds;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.Uploads;
import org.imrhelpcenter.web.StreamedForm;

import org.springframework.stereotype.Component;

/**
 * The documents that are handed in with an application: they wait with the draft, and go
 * to its case when it is submitted.
 */
@Component
class DraftDocuments {

	private final Drafts drafts;

	private final Documents documents;

	private final DocumentKinds kinds;

	private final Uploads uploads;

	private final Clock clock;

	DraftDocuments(Drafts drafts, Documents documents, DocumentKinds kinds, Uploads uploads, Clock clock) {
		this.drafts = drafts;
		this.documents = documents;
		this.kinds = kinds;
		this.uploads = uploads;
		this.clock = clock;
	}

	/** The owner's key of a draft's folder. */
	static String folder(long draft) {
		return "draft/" + draft;
	}

	List<DocumentSheet> of(OpenDraft draft) {
		return this.documents.of(folder(draft.id()));
	}

	/** Takes the files of a form, and what else it says about files. */
	List<Uploads.Refused> take(OpenDraft draft, HttpServletRequest request) {
		String folder = folder(draft.id());
		try {
			this.drafts.touch(draft, this.clock.instant());
			List<Uploads.Refused> refused = this.uploads.take(folder, StreamedForm.of(request), null).refused();
			this.kinds.say(folder, DocumentKind.chosen(request.getParameterMap()));
			String remove = request.getParameter("remove");
			if (remove != null && remove.matches("\\d{1,18}")) {
				this.documents.remove(folder, Long.parseLong(remove));
			}
			return refused;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
