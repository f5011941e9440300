package org.imrhelpcenter.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * The answers to a question of the public check: not to know is always one.
 */
enum Reply {

	YES, NO, NOT_SURE;

	boolean is(@Nullable String picked) {
		return name().equals(picked);
	}

}
