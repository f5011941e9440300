package org.imrhelpcenter.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a part in a case, other than the member.
 */
@Entity
@Table(name = "case_participant")
class CaseParticipant {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long caseId;

	private String part;

	private String name;

	private String relationship;

	protected CaseParticipant() {
	}

	CaseParticipant(long caseId, ReceivedApplication.Participant participant) {
		this.caseId = caseId;
		this.part = participant.part();
		this.name = participant.name();
		this.relationship = participant.relationship();
	}

	ReceivedApplication.Participant sheet() {
		return new ReceivedApplication.Participant(this.part, this.name, this.relationship);
	}

}
