package org.imrhelpcenter.cases;

import java.time.LocalDate;

import org.imrhelpcenter.rules.ClockKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clocks of a case start from, and what they tell it.
 */
@Component
public class CaseClocks {

	private final CaseRows rows;

	private final DeterminationRows determinations;

	CaseClocks(CaseRows rows, DeterminationRows determinations) {
		this.rows = rows;
		this.determinations = determinations;
	}

	/**
	 * Whether a decision leaves the plan nothing to do: its own decision stands, or it
	 * has done it already.
	 * @param caseId the case
	 * @return true when no date runs for the plan
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean planOwesNothing(long caseId) {
		return this.determinations.upheldAll(caseId) || this.rows.findById(caseId)
			.orElseThrow(CaseMissingException::new)
			.sheet()
			.status() == CaseStatus.CARRIED_OUT;
	}

	/**
	 * What the clocks of a case start from.
	 * @param caseId the case
	 * @return the facts
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public ClockFacts clockFacts(long caseId) {
		return this.rows.findById(caseId).orElseThrow(CaseMissingException::new).clockFacts();
	}

	/**
	 * Takes what the queue is ordered by, from the clocks.
	 * @param caseId the case
	 * @param on the nearest open due or working date; null when no clock runs
	 * @param clock which clock that is
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void dueNext(long caseId, @Nullable LocalDate on, @Nullable ClockKind clock) {
		this.rows.findById(caseId)
			.orElseThrow(CaseMissingException::new)
			.dueNext(on, (clock != null) ? clock.name() : null);
	}

}
