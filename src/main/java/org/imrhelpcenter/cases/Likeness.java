package org.imrhelpcenter.cases;

import java.time.LocalDate;

/**
 * Another case of the same person.
 *
 * @param number its number
 * @param status where it stands
 * @param receivedOn the legal day on which it came
 * @param samePlan whether it is about the same plan
 * @param sameService whether it is about a service that goes by the same words
 */
public record Likeness(CaseNumber number, CaseStatus status, LocalDate receivedOn, boolean samePlan,
		boolean sameService) {

	/**
	 * Whether it may be the same matter twice.
	 * @return true for the same person, plan and service
	 */
	public boolean duplicate() {
		return this.samePlan && this.sameService;
	}

}
