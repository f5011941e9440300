package org.imrhelpcenter.cases;

import java.time.LocalDate;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.SignerFacts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Birth dates that papers left out. Until one is known no code opens the case; the day of
 * filing counts all the same.
 */
@Component
public class BirthDates {

	/** The deed of recording one. */
	public static final String RECORDED = "BIRTH_DATE_RECORDED";

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Knowledge knowledge;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	BirthDates(CaseRows rows, Arrivals arrivals, Knowledge knowledge, Audit audit, ApplicationEventPublisher events) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.knowledge = knowledge;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Records the birth date of a member, as the member told it since.
	 * @param viewer who records it
	 * @param opened the case
	 * @param on the birth date
	 * @return false when it was known already; then nothing changes
	 */
	@Transactional
	public boolean record(Viewer viewer, CaseSheet opened, LocalDate on) {
		Casework.only(viewer);
		ImrCase imrCase = this.rows.lockById(opened.id()).orElseThrow(CaseMissingException::new);
		if (imrCase.sheet().birthDate() != null) {
			return false;
		}
		Seals seals = this.arrivals.seals(imrCase);
		SignerFacts signer = this.knowledge.facts(imrCase, seals).signer().born(on);
		imrCase.born(on, signer);
		this.knowledge.learn(imrCase, seals, (facts) -> facts.with(facts.signer().born(on)));
		this.audit.note(viewer.actor(), opened.subject(), RECORDED, "");
		this.events.publishEvent(new BirthDateRecorded(opened.id()));
		return true;
	}

}
