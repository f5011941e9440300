package org.imrhelpcenter.cases;

/**
 * There is no such case for the one who asks. Whether there is one for somebody else is
 * not told.
 */
public class CaseMissingException extends RuntimeException {

	public CaseMissingException() {
		super("No such case for the one who asks");
	}

}
