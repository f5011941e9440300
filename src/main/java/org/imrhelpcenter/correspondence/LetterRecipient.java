package org.imrhelpcenter.correspondence;

/**
 * Whom a letter is for.
 */
public enum LetterRecipient {

	/** The member, or the parent of a minor. */
	MEMBER,

	/** Somebody who acts for the member. */
	ASSISTANT,

	/** The health plan. */
	PLAN

}
