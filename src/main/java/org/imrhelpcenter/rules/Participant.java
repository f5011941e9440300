package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for a member, and what they may be told.
 *
 * @param capacity in which capacity
 * @param partASignedOn when the member signed Part A; null while not
 * @param partBSignedOn when the participant signed Part B; null while not
 * @param papers the papers that show a representative's authority
 * @param revokedOn when the member ended it; null while not
 * @param memberBornOn the member's birth date; null when not known
 * @param minorConsented whether the minor signed for care to which a minor may consent
 * @param memberDiedOn when the member died; null while not
 */
public record Participant(Capacity capacity, @Nullable LocalDate partASignedOn, @Nullable LocalDate partBSignedOn,
		AuthorityPapers papers, @Nullable LocalDate revokedOn, @Nullable LocalDate memberBornOn, boolean minorConsented,
		@Nullable LocalDate memberDiedOn) {

	/** In which capacity somebody acts for a member. */
	public enum Capacity {

		PARENT_OR_GUARDIAN, AUTHORIZED_ASSISTANT, LEGAL_REPRESENTATIVE, PERSONAL_REPRESENTATIVE

	}

	/**
	 * Whether this participant may be told about the case on a day. From the day on which
	 * the member ends it: nothing.
	 */
	public boolean mayBeToldOn(LocalDate day) {
		if (reached(this.revokedOn, day)) {
			return false;
		}
		return switch (this.capacity) {
			case PARENT_OR_GUARDIAN ->
				!this.minorConsented && this.memberBornOn != null && Age.isMinor(this.memberBornOn, day);
			case AUTHORIZED_ASSISTANT -> reached(this.partASignedOn, day) && reached(this.partBSignedOn, day);
			case LEGAL_REPRESENTATIVE -> this.papers == AuthorityPapers.VERIFIED && !reached(this.memberDiedOn, day);
			case PERSONAL_REPRESENTATIVE -> this.papers == AuthorityPapers.VERIFIED && reached(this.memberDiedOn, day);
		};
	}

	private static boolean reached(@Nullable LocalDate date, LocalDate day) {
		return date != null && !day.isBefore(date);
	}

}
