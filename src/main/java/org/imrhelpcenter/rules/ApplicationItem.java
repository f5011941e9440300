package org.imrhelpcenter.rules;

/** One of the three items that make an application complete. Source: law. */
public enum ApplicationItem {

	/** Which health plan it is. */
	PLAN,

	/** What the problem is. */
	PROBLEM,

	/** The signed medical release. */
	RELEASE

}
