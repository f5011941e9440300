package org.imrhelpcenter.bench;

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
	ASSET;

	/** How the requests of this kind are gathered in a part of the load. */
	String in(Part part) {
		return part.name().toLowerCase(Locale.ROOT) + ", " + name().toLowerCase(Locale.ROOT);
	}

}
