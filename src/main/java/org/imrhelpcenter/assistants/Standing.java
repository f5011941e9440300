package org.imrhelpcenter.assistants;

/**
 * How it stands with somebody who is to act for a member.
 */
public enum Standing {

	/** The member signed Part A; Part B is awaited. */
	INVITED,

	/** May act, and is told about the case. */
	ACTIVE,

	/** Did not want to. */
	DECLINED,

	/** Did not answer in time. */
	EXPIRED,

	/** No longer: the member ended it, or it came to its end. */
	ENDED,

	/** Signed by authority; nobody has looked at the papers. */
	UNVERIFIED,

	/** A person found that the papers do not give the authority. */
	REFUSED

}
