package org.imrhelpcenter.intake;

/**
 * What there is of Part B when an application does not come online.
 */
public enum PartBState {

	/** Nobody helps, or nobody who should be talked with. */
	NOT_NEEDED,
	/** Part A and Part B are signed. */
	SIGNED,
	/** Somebody helps, but Part B is not signed. */
	MISSING

}
