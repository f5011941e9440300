package org.imrhelpcenter.review;

import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which case somebody saw before they acted, as their page sends it back.
 *
 * @param version its version
 * @param shownAt when the page was shown
 */
record Seen(@Nullable String version, @Nullable String shownAt) {

	/** The version; one that no case has when it is missing. */
	int number() {
		return AssignmentController.seen((this.version != null) ? this.version : "");
	}

	/** When the page was shown; long ago when it does not say so. */
	Instant moment() {
		try {
			return (this.shownAt != null) ? Instant.parse(this.shownAt) : Instant.EPOCH;
		}
		catch (DateTimeException ex) {
			return Instant.EPOCH;
		}
	}

}
