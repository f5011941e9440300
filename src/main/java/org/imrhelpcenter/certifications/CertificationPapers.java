package org.imrhelpcenter.certifications;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.Uploads;
import org.imrhelpcenter.web.StreamedForm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers that a doctor hands in with a certification: documents of the case like all
 * others, and known as what came with it.
 */
@Component
public class CertificationPapers {

	static final DocumentLimits LIMITS = new DocumentLimits(DocumentLimits.OURS.fileMb(),
			2 * DocumentLimits.OURS.fileMb(), 2);

	private final JdbcClient jdbc;

	private final Documents documents;

	private final Uploads uploads;

	CertificationPapers(JdbcClient jdbc, Documents documents, Uploads uploads) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.uploads = uploads;
	}

	/**
	 * Takes the files of the form, as many as are still welcome. What was taken stays,
	 * also when something else on the form has to be mended.
	 */
	Uploads.Outcome take(Asked asked, StreamedForm form, Actor doctor) throws IOException {
		int room = Math.max(0, LIMITS.files() - ids(asked.id()).size());
		Uploads.Outcome outcome = this.uploads.take(asked.subject(), form, doctor, room);
		outcome.taken().forEach((paper) -> note(asked, paper));
		return outcome;
	}

	/** Takes one paper. */
	void take(Asked asked, String name, InputStream paper, Actor doctor) throws IOException {
		note(asked, this.documents.attach(asked.subject(), name, paper, doctor));
	}

	private void note(Asked asked, DocumentSheet paper) {
		this.jdbc.sql("""
				insert into certification_paper (certification_id, document_id) values (?, ?)
				on conflict do nothing""").params(asked.id(), paper.id()).update();
	}

	/**
	 * Takes a paper out again that was chosen by mistake. One that the Help Center has
	 * opened in the meantime, or somebody else handed in too, stays with the case and no
	 * longer comes with the certification.
	 */
	@Transactional
	public void takeOut(Asked asked, long paper, Actor doctor) {
		int taken = this.jdbc.sql("delete from certification_paper where certification_id = ? and document_id = ?")
			.params(asked.id(), paper)
			.update();
		if (taken > 0 && !isWanted(paper)) {
			this.documents.takeBack(asked.subject(), paper, doctor);
		}
	}

	private boolean isWanted(long paper) {
		return this.jdbc.sql("select exists (select 1 from certification_paper where document_id = ?)")
			.param(paper)
			.query(Boolean.class)
			.single();
	}

	/** What came so far. */
	List<DocumentSheet> of(Asked asked) {
		Set<Long> ids = ids(asked.id());
		return ids.isEmpty() ? List.of()
				: this.documents.of(asked.subject()).stream().filter((paper) -> ids.contains(paper.id())).toList();
	}

	/**
	 * What came with the certifications of an opened case.
	 * @param opened the case
	 * @return the papers of each certification that has some
	 */
	public Map<UUID, List<DocumentSheet>> of(CaseSheet opened) {
		Map<Long, DocumentSheet> documents = this.documents.of(opened.subject())
			.stream()
			.collect(Collectors.toMap(DocumentSheet::id, Function.identity()));
		return this.jdbc.sql("""
				select p.certification_id, p.document_id from certification_paper p
				join certification c on c.id = p.certification_id where c.case_id = ? order by p.document_id""")
			.param(opened.id())
			.query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
			.list()
			.stream()
			.filter((paper) -> documents.containsKey(paper.getValue()))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping((paper) -> documents.get(paper.getValue()), Collectors.toList())));
	}

	private Set<Long> ids(UUID certification) {
		return new HashSet<>(this.jdbc.sql("select document_id from certification_paper where certification_id = ?")
			.param(certification)
			.query(Long.class)
			.list());
	}

	/**
	 * A doctor who was asked and has not answered.
	 *
	 * @param token the link's token
	 * @param id which certification
	 * @param subject the case, as its documents are kept
	 * @param patient the member's name
	 */
	record Asked(String token, UUID id, String subject, String patient) {
	}

}
