package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.paper.Papers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application on paper, as it was filled in and signed.
 */
@Component
public class Copies {

	/** The deed of printing an application. */
	public static final String PRINTED = "COPY_PRINTED";

	private final Applications applications;

	private final CaseContents contents;

	private final Papers papers;

	private final Documents documents;

	private final Audit audit;

	private final TransactionTemplate transaction;

	Copies(Applications applications, CaseContents contents, Papers papers, Documents documents, Audit audit,
			TransactionTemplate transaction) {
		this.applications = applications;
		this.contents = contents;
		this.papers = papers;
		this.documents = documents;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * The copy for the member: without how to reach the member, as on the page of the
	 * case.
	 * @param viewer who asks
	 * @param opened the case
	 * @param language in which language
	 * @return the PDF
	 */
	public byte[] forMember(Viewer viewer, CaseSheet opened, Locale language) {
		return print(() -> words(viewer, opened, this.applications.forPaper(opened), false), language);
	}

	/**
	 * The copy for those who work on the case.
	 * @param viewer who asks
	 * @param opened the case
	 * @param evidence whether it is for the viewer to see from where somebody signed
	 * @param language in which language
	 * @return the PDF
	 */
	public byte[] forCasework(Viewer viewer, CaseSheet opened, boolean evidence, Locale language) {
		return print(() -> words(viewer, opened, this.applications.forCasework(opened), evidence), language);
	}

	/** Reads first and prints then: no connection waits for the press. */
	private byte[] print(Supplier<Map<String, Object>> words, Locale language) {
		Map<String, Object> read = Objects.requireNonNull(this.transaction.execute((running) -> words.get()));
		return this.papers.print("intake/copy", language, read);
	}

	private Map<String, Object> words(Viewer viewer, CaseSheet opened, List<Section> sections, boolean evidence) {
		this.audit.note(viewer.actor(), opened.subject(), PRINTED, "");
		return Map.of("case", opened, "sections", sections, "several",
				sections.stream().anyMatch((section) -> section.place().ordinal() > 1), "contact",
				sections.stream().anyMatch((section) -> section.place().step() == Step.CONTACT), "signatures",
				this.contents.signatures(opened), "evidence", evidence, "documents",
				this.documents.of(opened.subject()));
	}

}
