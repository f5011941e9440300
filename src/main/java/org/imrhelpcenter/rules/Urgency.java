package org.imrhelpcenter.rules;

import org.jspecify.annotations.Nullable;

/** Whether a case is treated as standard or as urgent. */
public enum Urgency {

	STANDARD,

	URGENT;

	/**
	 * A case that somebody marked urgent is urgent until a nurse decides otherwise.
	 * @param marked whether the member or staff marked the case urgent
	 * @param decidedByNurse the nurse's decision; null while there is none
	 */
	public static Urgency of(boolean marked, @Nullable Urgency decidedByNurse) {
		if (decidedByNurse != null) {
			return decidedByNurse;
		}
		return marked ? URGENT : STANDARD;
	}

}
