package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.cases.SignatureSheet;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.KeyedEntries;
import org.imrhelpcenter.intake.PartA;
import org.imrhelpcenter.intake.PartB;
import org.imrhelpcenter.intake.PartBReceived;
import org.imrhelpcenter.intake.PartBState;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.rules.AuthorityPapers;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.imrhelpcenter.rules.Signer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who act by what an application said, or by what came on paper.
 */
@Component
class CameAlong {

	private final AssistanceRows rows;

	private final Assistants assistants;

	private final Invitations invitations;

	private final CaseContents contents;

	private final CaseRecords records;

	private final Completions completions;

	private final Applications applications;

	private final KeyedEntries entries;

	private final Documents documents;

	private final Clock clock;

	CameAlong(AssistanceRows rows, Assistants assistants, Invitations invitations, CaseContents contents,
			CaseRecords records, Completions completions, Applications applications, KeyedEntries entries,
			Documents documents, Clock clock) {
		this.rows = rows;
		this.assistants = assistants;
		this.invitations = invitations;
		this.contents = contents;
		this.records = records;
		this.completions = completions;
		this.applications = applications;
		this.entries = entries;
		this.documents = documents;
		this.clock = clock;
	}

	/** What an application said about those who act becomes theirs to act. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void came(SomebodyActs somebody) {
		CaseSheet sheet = this.records.sheet(somebody.caseId());
		this.applications.helper(sheet)
			.ifPresent((person) -> this.invitations.invite(Viewer.member(null), sheet, person,
					signed(sheet, PartA.DOCUMENT)));
		this.applications.representative(sheet).ifPresent((person) -> {
			Capacity capacity = (this.applications.signer(sheet) == Signer.PERSONAL_REPRESENTATIVE)
					? Capacity.PERSONAL_REPRESENTATIVE : Capacity.LEGAL_REPRESENTATIVE;
			Assistance assistance = this.assistants.add(
					Assistance.byAuthority(sheet, capacity, person.name(), person.email(), person.memberDiedOn(),
							hasPartB(sheet) ? sheet.receivedOn() : null, now()),
					new Details(person.relationship(), person.organization(), person.address(), person.phone(), ""));
			assistance.signedB(signed(sheet, PartB.DOCUMENT));
			if (this.documents.of(sheet.subject()).stream().anyMatch((each) -> each.kind() == DocumentKind.AUTHORITY)) {
				assistance.look(AuthorityPapers.RECEIVED);
				this.completions.learn(sheet, (facts) -> facts.with(facts.signer().with(AuthorityPapers.RECEIVED)));
			}
		});
	}

	/** Part B of somebody who acts by authority came on paper. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void came(PartBReceived part) {
		this.rows.findByCaseIdOrderById(part.caseId())
			.stream()
			.filter((each) -> each.capacity() != Capacity.AUTHORIZED_ASSISTANT && each.parts().partBSignedOn() == null)
			.forEach((each) -> each.signedB(part.on(), part.signatureId()));
	}

	/** Online nobody applies by authority without it. */
	private boolean hasPartB(CaseSheet sheet) {
		return this.entries.of(sheet).filter((each) -> each.partB() == PartBState.MISSING).isEmpty();
	}

	/** The signature that came with the application. */
	private @Nullable Long signed(CaseSheet sheet, String document) {
		return this.contents.signatures(sheet)
			.stream()
			.filter((each) -> each.document().equals(document))
			.map(SignatureSheet::id)
			.findFirst()
			.orElse(null);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
