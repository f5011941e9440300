package org.imrhelpcenter.intake;

/**
 * Who may read an answer.
 */
public enum Audience {

	/** The member, and whoever files for the member. */
	MEMBER,
	/** Staff who work on the case. */
	CASEWORK,
	/** Counting, never together with a case. */
	STATISTICS

}
