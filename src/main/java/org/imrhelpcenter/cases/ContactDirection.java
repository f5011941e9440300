package org.imrhelpcenter.cases;

/**
 * Whether somebody reached the Help Center, or was reached by it.
 */
public enum ContactDirection {

	IN, OUT

}
