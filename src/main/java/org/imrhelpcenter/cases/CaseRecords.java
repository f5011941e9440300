package org.imrhelpcenter.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.audit.AuditDay;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.ServiceFacts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rules know about an opened case, and what was done to it.
 */
@Component
public class CaseRecords {

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Audit audit;

	CaseRecords(CaseRows rows, Arrivals arrivals, Audit audit) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.audit = audit;
	}

	/**
	 * What the rules know about the whole case.
	 * @param opened the case
	 * @return the facts
	 */
	@Transactional(readOnly = true)
	public CaseFacts facts(CaseSheet opened) {
		ImrCase imrCase = stored(opened);
		return this.arrivals.seals(imrCase).open(imrCase.facts(), ImrCase.context(opened.number()), CaseFacts.class);
	}

	/**
	 * The disputed services as the rules know them.
	 * @param opened the case
	 * @return each service with its facts, in order
	 */
	@Transactional(readOnly = true)
	public List<ReceivedApplication.Service> services(CaseSheet opened) {
		Seals seals = this.arrivals.seals(stored(opened));
		return this.rows.services(opened.id())
			.stream()
			.map((service) -> new ReceivedApplication.Service(service.name(),
					seals.open(service.facts(), DisputedService.context(opened.id(), service.ordinal()),
							ServiceFacts.class)))
			.toList();
	}

	/**
	 * A case that something just happened to, for what follows from it in the same
	 * transaction.
	 * @param caseId the case
	 * @return the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseSheet sheet(long caseId) {
		return this.rows.findById(caseId).orElseThrow(CaseMissingException::new).sheet();
	}

	/**
	 * Where the member of an opened case may be written to by e-mail.
	 * @param opened the case
	 * @return the address; empty when there is none, or none that is safe
	 */
	@Transactional(readOnly = true)
	public Optional<SafeAddress> safeAddress(CaseSheet opened) {
		return stored(opened).safeEmail().map((email) -> new SafeAddress(email, opened.language()));
	}

	/**
	 * The latest of certain deeds, however long the whole history is.
	 * @param opened the case
	 * @param deeds which deeds
	 * @param atMost how many
	 * @return their audit lines, the latest first
	 */
	public List<AuditLine> latest(CaseSheet opened, Collection<String> deeds, int atMost) {
		return this.audit.latest(opened.subject(), deeds, atMost);
	}

	/**
	 * On which days, in which roles and how often certain deeds were done.
	 * @param opened the case
	 * @param deeds which deeds
	 * @param atMost how many entries of each deed
	 * @return by deed, one entry for each day and role, the latest first
	 */
	public Map<String, List<AuditDay>> days(CaseSheet opened, Collection<String> deeds, int atMost) {
		return this.audit.days(opened.subject(), deeds, atMost);
	}

	/**
	 * Has a case alone until the transaction is done: whoever changes its clocks does.
	 * @param caseId the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(long caseId) {
		if (this.rows.lockById(caseId).isEmpty()) {
			throw new CaseMissingException();
		}
	}

	/**
	 * The history of an opened case.
	 * @param opened the case
	 * @return its audit lines, oldest first
	 */
	public List<AuditLine> history(CaseSheet opened) {
		return this.audit.of(opened.subject());
	}

	private ImrCase stored(CaseSheet opened) {
		return this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new);
	}

}
