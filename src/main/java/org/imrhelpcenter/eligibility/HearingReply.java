package org.imrhelpcenter.eligibility;

import org.imrhelpcenter.rules.StateHearing;
import org.jspecify.annotations.Nullable;

/**
 * Where a State Hearing about the same service stands, as it is asked for. The names are
 * those of the application, so that an answer can be carried over.
 */
enum HearingReply {

	NONE, REQUESTED, WITHDRAWN, HELD, DECIDED, NOT_SURE;

	/** The stage that was picked; null when it is not known. */
	static @Nullable StateHearing hearing(String picked) {
		return NOT_SURE.name().equals(picked) ? null : StateHearing.valueOf(picked);
	}

}
