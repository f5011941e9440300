package org.imrhelpcenter.cases;

/**
 * Somebody else changed the case since it was shown.
 */
public class CaseChangedException extends RuntimeException {

	public CaseChangedException() {
		super("The case was changed in the meantime");
	}

}
