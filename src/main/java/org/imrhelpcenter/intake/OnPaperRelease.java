package org.imrhelpcenter.intake;

/**
 * What there is of the medical release when an application does not come online.
 */
enum OnPaperRelease implements Choice {

	/** Signed on paper. */
	SIGNED,
	/** A mark on paper, and a witness. */
	MARK,
	/** Read aloud on the phone and agreed to; the signature is awaited. */
	READ_ALOUD,
	/** Not signed. */
	MISSING

}
