package org.imrhelpcenter.documents;

/**
 * What is known about malware in a document.
 */
public enum DocumentState {

	/** Waits for the scanner. */
	PENDING,
	/** The scanner found nothing. */
	CLEAN,
	/** The scanner found malware: it is opened by nobody. */
	INFECTED,
	/** The scanner could not say: it is opened by nobody. */
	ERROR,
	/** There is no scanner: it is opened after a warning. */
	NOT_SCANNED;

	/**
	 * Whether a document in this state may be opened.
	 * @param warned whether the one who opens it was warned that nobody checked it
	 * @return true when it may
	 */
	public boolean opens(boolean warned) {
		return this == CLEAN || (this == NOT_SCANNED && warned);
	}

}
