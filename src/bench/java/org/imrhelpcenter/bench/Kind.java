package org.imrhelpcenter.bench;

import java.util.List;
import java.util.Locale;

/**
 * The kinds of requests that are told apart.
 */
enum Kind {

	/** A page of the site, opened or handed in. */
	PAGE,
	/** The signature that submits an application. */
	SUBMISSION,
	/** The door of a case, and the case as its member sees it. */
	FOLLOW,
	/** What other sites ask. */
	API,
	/** The stylesheet and the script, once for each new browser. */
	ASSET,
	/** The queue with all its counts. */
	QUEUE,
	/** The queue through one or more filters, or one of its later pages. */
	FILTERED,
	/** A case number is looked for, which leads to the case. */
	BY_NUMBER,
	/** A name is looked for that somebody has. */
	BY_NAME,
	/** A name is looked for that was typed wrong. */
	MISSPELT,
	/** The page of a case, any one of all. */
	CASE,
	/** A note is written about a case. */
	ACT;

	/** What the Help Center's people do all day. */
	static final List<Kind> OF_STAFF = List.of(QUEUE, FILTERED, BY_NUMBER, BY_NAME, MISSPELT, CASE, ACT);

	/** How the requests of this kind are gathered in a part of the load. */
	String in(Part part) {
		return part.name().toLowerCase(Locale.ROOT) + ", " + words();
	}

	String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
