package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a State Hearing on the same services.
 *
 * @param hearing how far it has come; null when that is not known
 * @param requestedOn the day it was asked for; null when there is none or it is not known
 * @param ruling a person's decision to take the case in (granted) or not (denied)
 * although a hearing was asked for
 */
public record HearingFacts(@Nullable StateHearing hearing, @Nullable LocalDate requestedOn, Ruling ruling) {

	/** A State Hearing of which only its stage is known. */
	public HearingFacts(@Nullable StateHearing hearing) {
		this(hearing, null, Ruling.NONE);
	}

}
