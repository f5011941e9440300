package org.imrhelpcenter.assistants;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The two parts of the form: when each was signed, and which signature of the case it is.
 */
@Embeddable
class Parts {

	@Column(name = "part_a_signed_on")
	private @Nullable LocalDate partASignedOn;

	@Column(name = "part_b_signed_on")
	private @Nullable LocalDate partBSignedOn;

	@Column(name = "part_a_signature")
	private @Nullable Long partASignature;

	@Column(name = "part_b_signature")
	private @Nullable Long partBSignature;

	protected Parts() {
	}

	Parts(@Nullable LocalDate partASignedOn, @Nullable LocalDate partBSignedOn) {
		this.partASignedOn = partASignedOn;
		this.partBSignedOn = partBSignedOn;
	}

	void signedA(@Nullable Long signature) {
		this.partASignature = signature;
	}

	void signedB(@Nullable Long signature) {
		this.partBSignature = signature;
	}

	void signedB(LocalDate on) {
		this.partBSignedOn = on;
	}

	@Nullable LocalDate partASignedOn() {
		return this.partASignedOn;
	}

	@Nullable LocalDate partBSignedOn() {
		return this.partBSignedOn;
	}

	@Nullable Long partASignature() {
		return this.partASignature;
	}

	@Nullable Long partBSignature() {
		return this.partBSignature;
	}

}
