package org.imrhelpcenter.cases;

/**
 * What somebody of the staff has to do about a case.
 */
public enum TaskKind {

	/** A message could not be sent, so a letter takes its place. */
	WRITE_LETTER

}
