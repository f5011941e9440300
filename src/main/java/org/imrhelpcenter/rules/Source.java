package org.imrhelpcenter.rules;

/** Where a rule comes from; the text to show is the message {@code Source.<name>}. */
public enum Source {

	/** The project's source text: it wins over everything else. */
	SOURCE_TEXT,

	/** California law or the department's published pages. */
	LAW,

	/** A policy chosen for this project. */
	POLICY

}
