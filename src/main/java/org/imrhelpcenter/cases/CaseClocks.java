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

	CaseClocks(CaseRows rows) {
		this.rows = rows;
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
