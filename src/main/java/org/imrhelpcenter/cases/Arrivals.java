package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.vault.Fingerprint;
import org.imrhelpcenter.vault.Vault;
import tools.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that arrive, and become cases.
 */
@Component
public class Arrivals {

	private static final String KEY = "case";

	private final CaseRows rows;

	private final EntityManager entities;

	private final Vault vault;

	private final JsonMapper json;

	private final Assessments assessments;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	Arrivals(CaseRows rows, EntityManager entities, Vault vault, JsonMapper json, Assessments assessments, Audit audit,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.entities = entities;
		this.vault = vault;
		this.json = json;
		this.assessments = assessments;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Makes an application a case, in the running transaction: the case with everything
	 * that belongs to it, the findings as of now, and through the event its clocks.
	 * @param application the application
	 * @param viewer who submits it, or keys it in
	 * @return what whoever filed is told
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Receipt receive(ReceivedApplication application, Viewer viewer) {
		return receive(application, viewer, application.receivedAt());
	}

	/**
	 * Makes an application a case that was received earlier than it is entered. The rules
	 * look at it on the day of entry, and the clocks start where they would have.
	 * @param application the application
	 * @param viewer who keys it in
	 * @param at the time of entry
	 * @return what whoever filed is told
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Receipt receive(ReceivedApplication application, Viewer viewer, Instant at) {
		Seals seals = freshSeals();
		CaseNumber number = CaseNumber.of(application.facts().receivedOn().getYear(), this.rows.nextRunningNumber());
		ImrCase imrCase = this.rows.save(new ImrCase(number, application, seals.wrappedKey(),
				seals.seal(application.facts(), ImrCase.context(number))));
		long id = imrCase.id();
		application.participants().forEach((each) -> this.entities.persist(new CaseParticipant(id, each)));
		LocalDate again = null;
		for (int i = 0; i < application.services().size(); i++) {
			again = Assessments.earlier(again,
					assess(id, i + 1, application.services().get(i), application, at, seals));
		}
		imrCase.reassessOn(again);
		for (ReceivedApplication.Answer answer : application.answers()) {
			CaseAnswer.Key key = new CaseAnswer.Key(id, answer.step(), answer.ordinal());
			this.entities.persist(new CaseAnswer(id, answer, seals.sealBytes(answer.text(), key.context())));
		}
		application.signatures().forEach((signature) -> keep(id, signature, application.receivedAt(), seals));
		this.audit.note(Filers.actor(viewer, application.facts().signer().signer()), CaseSheet.subject(id),
				"APPLICATION_RECEIVED", application.channel().name());
		this.events.publishEvent(new CaseReceived(id));
		return imrCase.receipt();
	}

	private @Nullable LocalDate assess(long caseId, int ordinal, ReceivedApplication.Service service,
			ReceivedApplication application, Instant at, Seals seals) {
		DisputedService row = new DisputedService(caseId, ordinal, service,
				seals.seal(service.facts(), DisputedService.context(caseId, ordinal)));
		this.entities.persist(row);
		return this.assessments.make(row, application.facts().asOf(LegalDay.of(at)), service.facts(), at, seals);
	}

	/** Keeps a signature with its evidence, and says which one it is. */
	long keep(long caseId, ReceivedApplication.Signature signature, Instant at, Seals seals) {
		CaseSignature kept = new CaseSignature(caseId, signature, at, Fingerprint.of(signature.text()),
				seals.seal(signature, CaseSignature.context(caseId)));
		this.entities.persist(kept);
		return kept.id();
	}

	/** The fresh key of a case to come. */
	Seals freshSeals() {
		return new Seals(this.vault.newDataKey(KEY), this.json);
	}

	Seals seals(ImrCase imrCase) {
		return new Seals(this.vault.dataKey(imrCase.dataKey(), KEY), this.json);
	}

}
