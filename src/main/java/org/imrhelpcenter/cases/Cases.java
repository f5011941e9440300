package org.imrhelpcenter.cases;

import java.util.Optional;
import java.util.function.BiPredicate;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases, each reached only through the one who asks.
 */
@Component
public class Cases {

	/** The deed of reading a case at the Help Center. */
	public static final String OPENED = "CASE_OPENED";

	/** The deed of looking how the own case stands. */
	public static final String FOLLOWED = "CASE_FOLLOWED";

	/** The deed of looking at the case of somebody one acts for. */
	public static final String HELPED = "CASE_HELPED";

	private final CaseRows rows;

	private final Audit audit;

	private final Admittance admittance;

	Cases(CaseRows rows, Audit audit, Admittance admittance) {
		this.rows = rows;
		this.audit = audit;
		this.admittance = admittance;
	}

	/**
	 * Opens a case, and notes who did.
	 * @param viewer who asks
	 * @param number the case number, as it was typed or linked
	 * @return the case
	 * @throws CaseMissingException when there is none that the viewer may see
	 */
	@Transactional
	public CaseSheet of(Viewer viewer, String number) {
		ImrCase imrCase = reach(viewer, number);
		this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()), OPENED, "");
		return imrCase.sheet();
	}

	/**
	 * Opens the one case that a member proved to be theirs, and notes that they did.
	 * @param viewer who asks
	 * @return the case
	 * @throws CaseMissingException when the viewer follows none
	 */
	@Transactional
	public CaseSheet followed(Viewer viewer) {
		ImrCase imrCase = Optional.ofNullable(viewer.caseId())
			.flatMap(this.rows::findById)
			.orElseThrow(CaseMissingException::new);
		this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()), FOLLOWED, "");
		return imrCase.sheet();
	}

	/**
	 * Opens the case of a member for somebody who may act for them today, and notes that
	 * they did.
	 * @param viewer who asks
	 * @param number the case number, as it was typed or linked
	 * @return the case
	 * @throws CaseMissingException when there is none that the viewer may see, or not any
	 * more
	 */
	@Transactional
	public CaseSheet helped(Viewer viewer, String number) {
		return admitted(viewer, number, this.admittance::mayBeTold);
	}

	/**
	 * Opens a case for whoever applied for it by an authority that nobody has looked at,
	 * and notes that they did. They are shown what they sent.
	 * @param viewer who asks
	 * @param number the case number, as it was typed or linked
	 * @return the case
	 * @throws CaseMissingException when there is none that the viewer may see
	 */
	@Transactional
	public CaseSheet sent(Viewer viewer, String number) {
		return admitted(viewer, number, this.admittance::maySeeWhatTheySent);
	}

	private CaseSheet admitted(Viewer viewer, String number, BiPredicate<Long, Long> admits) {
		Long assistantId = viewer.assistantId();
		ImrCase imrCase = CaseNumber.parse(number)
			.map(CaseNumber::text)
			.flatMap(this.rows::findByNumber)
			.filter((found) -> assistantId != null && admits.test(assistantId, found.id()))
			.orElseThrow(CaseMissingException::new);
		this.audit.note(viewer.actor(), CaseSheet.subject(imrCase.id()), HELPED, "");
		return imrCase.sheet();
	}

	/**
	 * The one case that a member proved to be theirs, for what the member does there: the
	 * deed leaves its own line, and nothing of the case is shown.
	 * @param viewer who acts
	 * @return the case
	 * @throws CaseMissingException when the viewer follows none
	 */
	@Transactional(readOnly = true)
	public CaseSheet own(Viewer viewer) {
		return Optional.ofNullable(viewer.caseId())
			.flatMap(this.rows::findById)
			.orElseThrow(CaseMissingException::new)
			.sheet();
	}

	/**
	 * What whoever filed was told, for the one who holds the case's receipt.
	 * @param viewer who asks
	 * @param caseId the case that the receipt names
	 * @return the receipt
	 * @throws CaseMissingException when there is no such case
	 */
	@Transactional
	public CaseSheet ofReceipt(Viewer viewer, long caseId) {
		ImrCase imrCase = this.rows.findById(caseId).orElseThrow(CaseMissingException::new);
		this.audit.note(viewer.actor(), CaseSheet.subject(caseId), "CONFIRMATION_SHOWN", "");
		return imrCase.sheet();
	}

	private ImrCase reach(Viewer viewer, String number) {
		Optional<CaseNumber> parsed = Casework.isFor(viewer) ? CaseNumber.parse(number) : Optional.empty();
		return parsed.map(CaseNumber::text).flatMap(this.rows::findByNumber).orElseThrow(CaseMissingException::new);
	}

}
