package org.imrhelpcenter.cases;

/**
 * How an application reached the Help Center.
 */
public enum Channel {

	ONLINE, MAIL, FAX, PHONE

}
