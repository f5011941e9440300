package org.imrhelpcenter.rules;

/** Whether the department licenses the member's plan. */
public enum License {

	LICENSED,

	NOT_LICENSED,

	/** The plan is not on the list, or nobody has looked yet. */
	NOT_KNOWN

}
