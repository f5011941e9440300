package org.imrhelpcenter.cases;

/**
 * Why a case is closed.
 */
public enum ClosingReason {

	/** The plan did what was decided. */
	CARRIED_OUT,

	/** The member knows how the complaint came out. */
	OUTCOME_TOLD,

	/** The plan changed its mind about everything that was in dispute. */
	PLAN_REVERSED,

	/** Another agency answers. */
	OTHER_AGENCY,

	/** What was missing was asked for and never came. */
	NOTHING_CAME,

	/** Another case is about the same. */
	DUPLICATE,

	/** Something else, which the reasons say. */
	OTHER

}
