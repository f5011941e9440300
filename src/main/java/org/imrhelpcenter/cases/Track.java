package org.imrhelpcenter.cases;

/**
 * The two tracks of a case, and the time before it is on one.
 */
public enum Track {

	UNDECIDED, IMR, COMPLAINT

}
