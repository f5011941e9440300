package org.imrhelpcenter.cases;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.rules.Source;

/**
 * What a rule found about one service on the day it looked.
 */
@Entity
@Table(name = "case_finding")
class CaseFinding {

	@EmbeddedId
	private Key key;

	private long caseId;

	@Enumerated(EnumType.STRING)
	private Result result;

	private String rule;

	@Enumerated(EnumType.STRING)
	private Source source;

	private byte[] detail;

	protected CaseFinding() {
	}

	CaseFinding(long caseId, long serviceId, Instant at, Finding finding, byte[] detail) {
		this.key = new Key(serviceId, at, finding.requirement());
		this.caseId = caseId;
		this.result = finding.result();
		this.rule = finding.rule();
		this.source = finding.source();
		this.detail = detail;
	}

	Key key() {
		return this.key;
	}

	byte[] detail() {
		return this.detail;
	}

	AssessedService.Found found(FindingDetail detail) {
		return new AssessedService.Found(this.key.requirement(), this.result, this.source, detail.sentence(),
				this.key.foundAt());
	}

	/** One row for each service, moment and requirement. */
	@Embeddable
	record Key(long serviceId, Instant foundAt,
			@Enumerated(EnumType.STRING) Requirement requirement) implements Serializable {

		/** Where its sealed detail belongs. */
		String context() {
			return "finding/" + this.serviceId + "/" + this.requirement;
		}

	}

}
