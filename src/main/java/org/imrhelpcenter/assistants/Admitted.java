package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;

import org.imrhelpcenter.cases.Admittance;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells from the rows, with each request, who may see a case.
 */
@Component
class Admitted implements Admittance {

	private final AssistanceRows rows;

	private final Clock clock;

	Admitted(AssistanceRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayBeTold(long assistantId, long caseId) {
		LocalDate today = LegalDay.of(this.clock.instant());
		return any(assistantId, caseId, (each) -> each.mayBeTold(today));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean maySeeWhatTheySent(long assistantId, long caseId) {
		LocalDate today = LegalDay.of(this.clock.instant());
		return any(assistantId, caseId, (each) -> each.standing(today) == Standing.UNVERIFIED);
	}

	private boolean any(long assistantId, long caseId, Predicate<Assistance> test) {
		return this.rows.findByAssistantIdAndCaseId(assistantId, caseId).stream().anyMatch(test);
	}

}
