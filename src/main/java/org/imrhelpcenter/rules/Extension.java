package org.imrhelpcenter.rules;

import java.time.LocalDate;

/**
 * More time for one clock, never hiding the original date.
 *
 * @param days calendar days, 1 to 3
 * @param reason why
 * @param approvedBy who approved it
 * @param approvedOn when
 */
public record Extension(int days, String reason, String approvedBy, LocalDate approvedOn) {

	/** The most days that anybody may add. */
	public static final int MOST_DAYS = 3;

	/**
	 * Refuses what nobody may grant.
	 * @throws IllegalArgumentException outside 1 to 3 days, or without reason or approver
	 */
	public Extension {
		if (days < 1 || days > MOST_DAYS) {
			throw new IllegalArgumentException("an extension has 1 to 3 days");
		}
		if (reason.isBlank() || approvedBy.isBlank()) {
			throw new IllegalArgumentException("an extension has a reason and an approver");
		}
	}

}
