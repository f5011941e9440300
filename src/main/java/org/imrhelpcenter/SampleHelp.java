package org.imrhelpcenter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.DemonstrationAssistants;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.certifications.SampleCertification;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentKinds;
import org.imrhelpcenter.documents.Documents;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration's members somebody who helps them, papers, and a doctor's word.
 */
@Component
class SampleHelp {

	private final DemonstrationAssistants assistants;

	private final Documents documents;

	private final DocumentKinds kinds;

	private final SampleCertification certification;

	SampleHelp(DemonstrationAssistants assistants, Documents documents, DocumentKinds kinds,
			SampleCertification certification) {
		this.assistants = assistants;
		this.documents = documents;
		this.kinds = kinds;
		this.certification = certification;
	}

	/** Both have an organization that helps; the first has papers and a certification. */
	void give(CaseSheet first, CaseSheet second) {
		try {
			file(first, "Letter from my plan.pdf", "denial-letter.pdf", DocumentKind.PLAN_LETTER);
			file(first, "Note by my doctor.pdf", "doctors-note.pdf", DocumentKind.DOCTOR_LETTER);
			try (InputStream study = open("study.pdf")) {
				this.certification.file(first, "Study.pdf", study);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demonstration's papers cannot be read", ex);
		}
		this.assistants.help(List.of(first, second));
	}

	private void file(CaseSheet member, String name, String paper, DocumentKind kind) throws IOException {
		try (InputStream content = open(paper)) {
			long id = this.documents.attach(member.subject(), name, content, Viewer.follower(member.id(), null).actor())
				.id();
			this.kinds.say(member.subject(), Map.of(id, kind));
		}
	}

	private static InputStream open(String paper) throws IOException {
		return new ClassPathResource("demonstration/" + paper).getInputStream();
	}

}
