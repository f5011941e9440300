package org.imrhelpcenter.documents;

import java.io.IOException;

import org.imrhelpcenter.documents.Documents.Content;

/**
 * Looks for malware.
 */
interface Scanner {

	/**
	 * Whether it answers at all.
	 * @throws IOException when it does not
	 */
	void ping() throws IOException;

	/**
	 * Looks through a file.
	 * @param content its bytes
	 * @return what was found
	 * @throws IOException when the scanner does not answer
	 */
	Verdict scan(Content content) throws IOException;

	/** What a scanner says. */
	enum Verdict {

		/** Nothing was found. */
		CLEAN,
		/** Malware was found. */
		INFECTED,
		/** It could not say, for whatever reason: never the same as clean. */
		UNCLEAR

	}

}
