package org.imrhelpcenter.intake;

import org.jspecify.annotations.Nullable;

/**
 * What else happens when a page is saved, in the same transaction.
 */
@FunctionalInterface
interface WhenSaved {

	/** Nothing else. */
	WhenSaved NOTHING = (draft, before, version) -> {
	};

	/**
	 * A page was saved.
	 * @param draft its draft, whose row is taken
	 * @param before what the page said before; null when it is new
	 * @param version counts the times it was saved, from 0
	 */
	void saved(Draft draft, @Nullable Page before, int version);

}
