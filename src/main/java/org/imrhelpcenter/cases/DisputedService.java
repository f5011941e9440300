package org.imrhelpcenter.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.imrhelpcenter.rules.KindOfDispute;
import org.jspecify.annotations.Nullable;

/**
 * One treatment, item or payment that the plan refused.
 */
@Entity
@Table(name = "disputed_service")
class DisputedService {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long caseId;

	private int ordinal;

	private String name;

	@Enumerated(EnumType.STRING)
	private KindOfDispute kind;

	private byte[] facts;

	@Enumerated(EnumType.STRING)
	private @Nullable Verdict verdict;

	protected DisputedService() {
	}

	DisputedService(long caseId, int ordinal, ReceivedApplication.Service service, byte[] facts) {
		this.caseId = caseId;
		this.ordinal = ordinal;
		this.name = service.name();
		this.kind = service.facts().kind();
		this.facts = facts;
	}

	/** Where its sealed facts belong. */
	static String context(long caseId, int ordinal) {
		return "service/" + caseId + "/" + ordinal;
	}

	/** Takes what is known about it since. */
	void learn(KindOfDispute kind, byte[] facts) {
		this.kind = kind;
		this.facts = facts;
	}

	/** Takes what a person decided about it. */
	void decide(@Nullable Verdict verdict) {
		this.verdict = verdict;
	}

	@Nullable Verdict verdict() {
		return this.verdict;
	}

	long caseId() {
		return this.caseId;
	}

	byte[] facts() {
		return this.facts;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The service is not stored yet");
		}
		return this.id;
	}

	int ordinal() {
		return this.ordinal;
	}

	String name() {
		return this.name;
	}

	KindOfDispute kind() {
		return this.kind;
	}

}
