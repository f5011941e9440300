package org.imrhelpcenter.cases;

/**
 * Why the department does without the plan appeal in a case, or does not.
 */
public enum WaiverGround {

	/** An immediate and serious threat to health. */
	THREAT(true),

	/** Extraordinary and compelling circumstances of another kind. */
	COMPELLING(true),

	/** Nothing extraordinary and compelling was shown. */
	NOT_SHOWN(false),

	/** The plan can still decide in time. */
	PLAN_IN_TIME(false);

	private final boolean granting;

	WaiverGround(boolean granting) {
		this.granting = granting;
	}

	/**
	 * Whether it speaks for a waiver.
	 * @return false for grounds of a denial
	 */
	public boolean isGranting() {
		return this.granting;
	}

}
