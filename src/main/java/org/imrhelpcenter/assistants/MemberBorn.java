package org.imrhelpcenter.assistants;

import org.imrhelpcenter.cases.BirthDateRecorded;
import org.imrhelpcenter.cases.CaseRecords;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member's birth date that became known later: printed codes open with it from then on.
 */
@Component
class MemberBorn {

	private final AssistanceRows rows;

	private final CaseRecords records;

	MemberBorn(AssistanceRows rows, CaseRecords records) {
		this.rows = rows;
		this.records = records;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void known(BirthDateRecorded recorded) {
		var on = this.records.sheet(recorded.caseId()).birthDate();
		if (on != null) {
			this.rows.findByCaseIdOrderById(recorded.caseId()).forEach((each) -> each.term().memberBorn(on));
		}
	}

}
