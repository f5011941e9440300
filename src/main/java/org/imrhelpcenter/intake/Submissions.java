package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that are submitted: once, however often they are sent.
 */
@Component
class Submissions {

	private final Drafts drafts;

	private final DraftRows rows;

	private final Arrivals arrivals;

	private final Calendars calendars;

	private final Dossier dossier;

	private final Documents documents;

	private final Mail mail;

	private final ApplicationEventPublisher events;

	Submissions(Drafts drafts, DraftRows rows, Arrivals arrivals, Calendars calendars, Dossier dossier,
			Documents documents, Mail mail, ApplicationEventPublisher events) {
		this.drafts = drafts;
		this.rows = rows;
		this.arrivals = arrivals;
		this.calendars = calendars;
		this.dossier = dossier;
		this.documents = documents;
		this.mail = mail;
		this.events = events;
	}

	/**
	 * Submits an application: the case with all that belongs to it, the receipt and the
	 * acknowledgement are one transaction. Whoever comes second finds the receipt.
	 * @param open the draft
	 * @param signing what is signed, and how
	 * @param evidence where the signature came from
	 * @param at when it is received
	 * @return the page that became open in the meantime; empty when it is submitted
	 * @throws DraftClosedException when it was submitted before
	 */
	@Transactional
	public Optional<Place> submit(OpenDraft open, Signing signing, Evidence evidence, Instant at) {
		Draft draft = this.drafts.locked(open.id());
		OpenDraft now = this.drafts.opened(draft, open.token());
		LocalDate receivedOn = LegalDay.of(at);
		Journey journey = Journey.of(now.answers(), receivedOn, this.calendars.holidays());
		if (journey.firstOpen().isPresent()) {
			return journey.firstOpen();
		}
		Answers answers = now.answers().only(journey.places());
		this.drafts.code(draft);
		CaseCode code = CaseCode.of(answers, signing, draft.returnCodeHash());
		Receipt receipt = this.arrivals.receive(this.dossier.of(answers, code.hash(), signing, evidence, at),
				Viewer.member(evidence.address()));
		this.documents.move(DraftDocuments.folder(draft.id()), CaseSheet.subject(receipt.caseId()),
				Viewer.member(evidence.address()).actor());
		if (signing.partA() || answers.filer().byAuthority()) {
			this.events.publishEvent(new SomebodyActs(receipt.caseId()));
		}
		draft.submit(receipt.caseId(), at);
		this.rows.forgetAnswers(draft.id());
		this.mail.acknowledge(answers, receipt, draft.language());
		if (code.forMember() != null) {
			this.mail.askToSign(answers, receipt, draft.language(), code.forMember());
		}
		return Optional.empty();
	}

}
