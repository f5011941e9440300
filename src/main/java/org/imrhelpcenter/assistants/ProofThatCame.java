package org.imrhelpcenter.assistants;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.documents.DocumentDescribed;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.rules.AuthorityPapers;
import org.imrhelpcenter.rules.Participant.Capacity;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proof of an authority that is filed with a case, whoever filed it and however it came:
 * a person looks at it next, and nobody is asked for it any more.
 */
@Component
class ProofThatCame {

	private static final String CASE = "case/";

	private final AssistanceRows rows;

	private final CaseRecords records;

	private final Completions completions;

	ProofThatCame(AssistanceRows rows, CaseRecords records, Completions completions) {
		this.rows = rows;
		this.records = records;
		this.completions = completions;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void came(DocumentDescribed document) {
		if (document.kind() == DocumentKind.AUTHORITY && document.owner().matches(CASE + "\\d{1,18}")) {
			came(Long.parseLong(document.owner().substring(CASE.length())));
		}
	}

	private void came(long caseId) {
		for (Assistance each : this.rows.findByCaseIdOrderById(caseId)) {
			if (each.capacity() != Capacity.AUTHORIZED_ASSISTANT && each.papers() == AuthorityPapers.NOT_RECEIVED) {
				each.look(AuthorityPapers.RECEIVED);
				CaseSheet sheet = this.records.sheet(caseId);
				this.completions.learn(sheet, (facts) -> facts.with(facts.signer().with(AuthorityPapers.RECEIVED)));
			}
		}
	}

}
