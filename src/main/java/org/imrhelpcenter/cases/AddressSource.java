package org.imrhelpcenter.cases;

/**
 * How the Help Center learned where somebody is to be written to.
 */
public enum AddressSource {

	/** On the phone. */
	CALL,

	/** In a message or an e-mail. */
	MESSAGE,

	/** In a letter or a fax. */
	LETTER,

	/** They came here. */
	VISIT,

	/** The post office says it, such as on what it brings back. */
	POST_OFFICE

}
