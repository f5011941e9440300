package org.imrhelpcenter.cases;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A signature with the evidence of what was signed, by whom, when and from where.
 */
@Entity
@Table(name = "case_signature")
class CaseSignature {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long caseId;

	private String document;

	private Instant signedAt;

	private String language;

	@Column(name = "text_sha256")
	private byte[] textSha256;

	private byte[] sealed;

	protected CaseSignature() {
	}

	CaseSignature(long caseId, ReceivedApplication.Signature signature, Instant at, byte[] textSha256, byte[] sealed) {
		this.caseId = caseId;
		this.document = signature.document();
		this.signedAt = at;
		this.language = signature.language().toLanguageTag();
		this.textSha256 = textSha256;
		this.sealed = sealed;
	}

	static String context(long caseId) {
		return "signature/" + caseId;
	}

	byte[] sealed() {
		return this.sealed;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("This is not stored yet");
		}
		return this.id;
	}

	SignatureSheet sheet(ReceivedApplication.Signature opened) {
		return new SignatureSheet(id(), this.document, opened.name(), opened.witness(), this.signedAt, opened.text(),
				this.textSha256, opened.address(), opened.browser());
	}

}
