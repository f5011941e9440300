package org.imrhelpcenter.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who files for a member by authority, as it was told.
 *
 * @param name the name
 * @param relationship to the member; may be empty
 * @param organization may be empty
 * @param address may be empty
 * @param phone may be empty
 * @param email may be empty
 * @param kind what gives the authority
 * @param memberDiedOn the day of the member's death; null while the member lives
 */
public record Representative(String name, String relationship, String organization, String address, String phone,
		String email, AuthorityKind kind, @Nullable LocalDate memberDiedOn) {

	/** Whoever represents a member stands in no log. */
	@Override
	public String toString() {
		return "Representative";
	}

}
