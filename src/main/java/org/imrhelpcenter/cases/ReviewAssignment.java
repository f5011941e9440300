package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A case in the hands of a review organization.
 *
 * @param id which assignment
 * @param organization the organization's name
 * @param assignedAt when it was chosen
 * @param staffId who chose it
 * @param sentOn when the case went there; null while it has not
 * @param receivedOn when it came there; null while it has not
 * @param declinedOn when the organization gave it back; null while it has not
 */
public record ReviewAssignment(long id, String organization, Instant assignedAt, long staffId,
		@Nullable LocalDate sentOn, @Nullable LocalDate receivedOn, @Nullable LocalDate declinedOn) {

	/**
	 * Whether the organization still has the case, or is to get it.
	 * @return false once it has declined
	 */
	public boolean isCurrent() {
		return this.declinedOn == null;
	}

}
