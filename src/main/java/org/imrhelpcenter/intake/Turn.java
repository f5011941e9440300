package org.imrhelpcenter.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a page's form sends besides the answers: which version the person saw, and where
 * to go from here.
 *
 * @param seen the version that was shown, -1 when the page was new
 * @param leave set when the person saves and leaves
 * @param review set when the person came from the review page
 * @param speak set when the person wants to read the page in another language
 */
record Turn(@Nullable String seen, @Nullable String leave, @Nullable String review, @Nullable String speak) {

	int seenVersion() {
		try {
			return (this.seen != null) ? Integer.parseInt(this.seen) : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	boolean isLeaving() {
		return this.leave != null;
	}

	/** The same page again, in another language. */
	boolean isSpeaking() {
		return this.speak != null;
	}

	/** The same page again, as it is. */
	Turn staying() {
		return new Turn(this.seen, this.leave, this.review, "");
	}

	boolean isFromReview() {
		return this.review != null;
	}

}
