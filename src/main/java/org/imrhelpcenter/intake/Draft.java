package org.imrhelpcenter.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An application on its way. Once it is submitted, it is the receipt that leads to its
 * case.
 */
@Entity
@Table(name = "draft")
class Draft {

	/** Drafts are kept this long after the last change. Source: policy. */
	static final Duration KEPT = Duration.ofDays(60);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private byte[] dataKey;

	private String language;

	private byte @Nullable [] returnCodeHash;

	private byte @Nullable [] returnCode;

	private Instant createdAt;

	private Instant changedAt;

	private @Nullable Instant submittedAt;

	private @Nullable Long caseId;

	protected Draft() {
	}

	Draft(byte[] dataKey, Locale language, Instant at) {
		this.dataKey = dataKey;
		this.language = language.toLanguageTag();
		this.createdAt = at;
		this.changedAt = at;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The draft is not stored yet");
		}
		return this.id;
	}

	byte[] dataKey() {
		return this.dataKey;
	}

	Locale language() {
		return Locale.forLanguageTag(this.language);
	}

	/** From now on it is filled in in this language, and written about in it. */
	void speak(Locale language) {
		this.language = language.toLanguageTag();
	}

	void changed(Instant at) {
		if (isSubmitted()) {
			throw new IllegalStateException("A submitted application does not change");
		}
		this.changedAt = at;
	}

	void giveCode(byte[] hash, byte[] sealed) {
		this.returnCodeHash = hash;
		this.returnCode = sealed;
	}

	byte @Nullable [] returnCodeHash() {
		return this.returnCodeHash;
	}

	/** The return code, sealed; gone 24 hours after the submission. */
	byte @Nullable [] returnCode() {
		return this.returnCode;
	}

	void submit(long caseId, Instant at) {
		changed(at);
		this.submittedAt = at;
		this.caseId = caseId;
	}

	boolean isSubmitted() {
		return this.submittedAt != null;
	}

	@Nullable Long caseId() {
		return this.caseId;
	}

	boolean expired(Instant now) {
		return !isSubmitted() && this.changedAt.plus(KEPT).isBefore(now);
	}

	/** Until when the draft is kept if nothing changes. */
	Instant keptUntil() {
		return this.changedAt.plus(KEPT);
	}

}
