package org.imrhelpcenter.cases;

/**
 * What somebody of the staff has to do about a case.
 */
public enum TaskKind {

	/** A message could not be sent, so a letter takes its place. */
	WRITE_LETTER,

	/** A letter came back: the address is not right any more. */
	MAIL_RETURNED

}
