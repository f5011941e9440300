package org.imrhelpcenter.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a member names as helping, as it was told.
 *
 * @param name the name
 * @param relationship to the member; may be empty
 * @param email may be empty
 * @param phone may be empty
 * @param organization may be empty
 * @param endsOn the last day on which they may help; null when there is none
 */
public record NamedPerson(String name, String relationship, String email, String phone, String organization,
		@Nullable LocalDate endsOn) {

	/** Whoever is named stands in no log. */
	@Override
	public String toString() {
		return "NamedPerson";
	}

}
