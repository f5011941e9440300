package org.imrhelpcenter.rules;

/** What is decided about a disputed service. */
public enum Decision {

	/** The plan has to provide it, or to pay for it. */
	OVERTURNED,

	/** The plan's decision stands. */
	UPHELD

}
