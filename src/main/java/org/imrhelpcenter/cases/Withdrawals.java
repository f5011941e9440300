package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that their members take back.
 */
@Component
public class Withdrawals {

	/** The deed of taking an application back. */
	public static final String WITHDRAWN = "CASE_WITHDRAWN";

	private final CaseRows rows;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Withdrawals(CaseRows rows, Audit audit, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The member takes the own application back; the clocks stop in the same transaction.
	 * @param viewer the member
	 * @return false when there is nothing to take back: it was before, or the case is
	 * decided
	 * @throws CaseMissingException when the viewer follows no case
	 */
	@Transactional
	public boolean withdraw(Viewer viewer) {
		Long caseId = viewer.caseId();
		if (caseId == null) {
			throw new CaseMissingException();
		}
		ImrCase imrCase = this.rows.lockById(caseId).orElseThrow(CaseMissingException::new);
		if (!imrCase.sheet().status().mayBecome(CaseStatus.WITHDRAWN)) {
			return false;
		}
		imrCase.withdraw();
		this.audit.note(viewer.actor(), CaseSheet.subject(caseId), WITHDRAWN, "");
		this.events.publishEvent(new CaseWithdrawn(caseId, this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
		return true;
	}

}
