package org.imrhelpcenter.scans;

/**
 * Why a scan waits in the tray.
 */
public enum WhyHeld {

	/** No page of it carries the code of a case. */
	NO_CODE,
	/** There is no case of the number that was typed, or that its code says. */
	NO_CASE,
	/** The codes of several cases are on one page, or its pages cannot be taken apart. */
	SEVERAL,
	/** Its pages cannot be looked at by a machine. */
	UNREADABLE,
	/** It has more pages than are searched for codes. */
	TOO_LONG,
	/** The case has as many documents as it takes. */
	FULL

}
