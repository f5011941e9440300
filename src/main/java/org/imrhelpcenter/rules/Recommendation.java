package org.imrhelpcenter.rules;

import java.util.List;

/**
 * What the public check advises before any form is filled in. It never turns anybody
 * away: whoever applies anyway is received.
 */
public enum Recommendation {

	/** Another agency may be the one that can help. */
	OTHER_AGENCY,

	/** The department's complaint process is open, an IMR is not. */
	COMPLAINT,

	/** The plan still has time to decide the appeal. */
	WAIT_FOR_PLAN,

	/** An appeal to the plan comes first. */
	APPEAL_FIRST,

	/** Ask now: a person at the department decides what is not clear. */
	DEPARTMENT_DECIDES,

	/** Ask for an IMR now. */
	IMR;

	/**
	 * The first of these that applies. Source: the contract of the public check.
	 * @param findings the findings about the first five requirements, in their order
	 * @param appeal the appeal to the plan
	 */
	static Recommendation of(List<Finding> findings, Appeal appeal) {
		if (result(findings, Requirement.JURISDICTION) == Result.NEEDS_DECISION) {
			return OTHER_AGENCY;
		}
		if (result(findings, Requirement.KIND_OF_DISPUTE) == Result.NOT_MET
				|| result(findings, Requirement.STATE_HEARING) == Result.NOT_MET) {
			return COMPLAINT;
		}
		if (result(findings, Requirement.PLAN_APPEAL) == Result.NOT_MET) {
			return (appeal.filed() == Appeal.Filed.YES) ? WAIT_FOR_PLAN : APPEAL_FIRST;
		}
		return findings.stream().allMatch(Finding::met) ? IMR : DEPARTMENT_DECIDES;
	}

	private static Result result(List<Finding> findings, Requirement requirement) {
		return findings.get(requirement.ordinal()).result();
	}

}
