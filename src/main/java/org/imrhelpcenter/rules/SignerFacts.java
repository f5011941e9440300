package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who signed for the member, and with what authority.
 *
 * @param signer in which capacity
 * @param signedOn the legal day on which the signature was received; null when unsigned
 * @param memberBornOn the member's birth date; null when not known
 * @param papers the papers that show a representative's authority
 * @param memberDied whether the member is known to have died
 * @param memberDiedOn the day of death; null when there is none or it is not known
 */
public record SignerFacts(Signer signer, @Nullable LocalDate signedOn, @Nullable LocalDate memberBornOn,
		AuthorityPapers papers, boolean memberDied, @Nullable LocalDate memberDiedOn) {

	/** A living member's application, with no papers about authority. */
	public SignerFacts(Signer signer, @Nullable LocalDate signedOn, @Nullable LocalDate memberBornOn) {
		this(signer, signedOn, memberBornOn, AuthorityPapers.NOT_RECEIVED, false, null);
	}

	/** The same member, for whom somebody has signed. */
	public SignerFacts signed(Signer by, LocalDate on) {
		return new SignerFacts(by, on, this.memberBornOn, this.papers, this.memberDied, this.memberDiedOn);
	}

	/** The same signature, for a member whose birth date is known now. */
	public SignerFacts born(LocalDate on) {
		return new SignerFacts(this.signer, this.signedOn, on, this.papers, this.memberDied, this.memberDiedOn);
	}

	/** The same signature, with what is known since about its papers. */
	public SignerFacts with(AuthorityPapers found) {
		return new SignerFacts(this.signer, this.signedOn, this.memberBornOn, found, this.memberDied,
				this.memberDiedOn);
	}

	/** The same signature, for a member who has died. */
	public SignerFacts died(LocalDate on) {
		return new SignerFacts(this.signer, this.signedOn, this.memberBornOn, this.papers, true, on);
	}

}
