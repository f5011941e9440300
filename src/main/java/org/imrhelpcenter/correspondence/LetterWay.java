package org.imrhelpcenter.correspondence;

/**
 * How a letter reaches whom it is for.
 */
public enum LetterWay {

	/** An e-mail says that there is a letter on the page of the case. */
	EMAIL,

	/** It is printed and mailed, or faxed. */
	MAIL,

	/** Neither is safe or possible: somebody of the staff hands it over otherwise. */
	OTHER

}
