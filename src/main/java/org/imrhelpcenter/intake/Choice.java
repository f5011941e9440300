package org.imrhelpcenter.intake;

import org.jspecify.annotations.Nullable;

/**
 * An answer that was picked from a list. It is typed and kept by its name.
 */
interface Choice {

	String name();

	/** Whether this is what was picked. */
	default boolean is(@Nullable String picked) {
		return name().equals(picked);
	}

}
