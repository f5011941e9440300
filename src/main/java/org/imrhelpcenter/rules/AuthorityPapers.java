package org.imrhelpcenter.rules;

/** The papers that show a representative's authority. */
public enum AuthorityPapers {

	NOT_RECEIVED,

	/** Received; nobody has looked at them yet. */
	RECEIVED,

	/** A named member of staff found that they give the authority. */
	VERIFIED,

	/** A named member of staff found that they do not give it. */
	REFUSED

}
