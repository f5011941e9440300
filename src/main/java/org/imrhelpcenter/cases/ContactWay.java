package org.imrhelpcenter.cases;

/**
 * How somebody spoke or wrote with the Help Center.
 */
public enum ContactWay {

	CALL, MESSAGE, LETTER, VISIT

}
