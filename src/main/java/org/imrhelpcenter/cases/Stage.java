package org.imrhelpcenter.cases;

/**
 * The three stages that the public sees. Source: law.
 */
public enum Stage {

	/** Intake and processing. */
	INTAKE_AND_PROCESSING,
	/** Information gathering and review. */
	INFORMATION_GATHERING_AND_REVIEW,
	/** Determination. */
	DETERMINATION

}
