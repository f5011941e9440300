package org.imrhelpcenter.cases;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * What was answered on one page of the application, sealed.
 */
@Entity
@Table(name = "case_answer")
class CaseAnswer {

	@EmbeddedId
	private Key key;

	private String audience;

	private byte[] sealed;

	protected CaseAnswer() {
	}

	CaseAnswer(long caseId, ReceivedApplication.Answer answer, byte[] sealed) {
		this.key = new Key(caseId, answer.step(), answer.ordinal());
		this.audience = answer.audience();
		this.sealed = sealed;
	}

	/** Another answer takes the place of this one. */
	void replace(byte[] sealed) {
		this.sealed = sealed;
	}

	Key key() {
		return this.key;
	}

	String audience() {
		return this.audience;
	}

	byte[] sealed() {
		return this.sealed;
	}

	/** One row for each page. */
	@Embeddable
	record Key(long caseId, String step, int ordinal) implements Serializable {

		/** Where its sealed answers belong. */
		String context() {
			return "answer/" + this.caseId + "/" + this.step + "/" + this.ordinal;
		}

	}

}
