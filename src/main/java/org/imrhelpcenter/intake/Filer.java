package org.imrhelpcenter.intake;

import org.imrhelpcenter.rules.Signer;

/**
 * Who fills in the application.
 */
enum Filer implements Choice {

	MEMBER(Signer.MEMBER), PARENT_OR_GUARDIAN(Signer.PARENT_OR_GUARDIAN), MINOR(Signer.MINOR_CONSENTING),
	/** Somebody who helps; what is signed on their device, the member signs. */
	ASSISTANT(Signer.MEMBER), LEGAL_REPRESENTATIVE(Signer.LEGAL_REPRESENTATIVE),
	PERSONAL_REPRESENTATIVE(Signer.PERSONAL_REPRESENTATIVE);

	private final Signer signer;

	Filer(Signer signer) {
		this.signer = signer;
	}

	/** In which capacity the application is signed. */
	Signer signer() {
		return this.signer;
	}

	/** Whether staff have to look at papers before the signature is known to count. */
	boolean byAuthority() {
		return this == LEGAL_REPRESENTATIVE || this == PERSONAL_REPRESENTATIVE;
	}

}
