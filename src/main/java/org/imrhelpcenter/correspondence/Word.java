package org.imrhelpcenter.correspondence;

/**
 * What an act may tell a letter beside what the letter reads from the case itself: names,
 * services, dates of clocks and the last day for a State Hearing need not be told.
 */
public enum Word {

	/** Why, in sentences that the reader of the letter can follow. */
	REASONS,

	/** What was found out. */
	FINDINGS,

	/**
	 * Items, one a line: what is missing, what is asked of the plan, what the plan sent.
	 */
	ITEMS,

	/** What the plan has to do, one a line. */
	PLAN_MUST,

	/** By when something is to be done. */
	DUE_ON,

	/** What the date was before. */
	FORMER_ON,

	/** On which day it happened. */
	ON,

	/** Which clock: a {@code ClockKind}. */
	CLOCK,

	/** What the case is treated as from now on: an {@code Urgency}. */
	URGENCY,

	/** The name of another agency. */
	AGENCY,

	/** The phone number of that agency. */
	AGENCY_PHONE,

	/** The day on which the member died, where that is why. */
	DIED_ON,

	/** Somebody's name: the assistant whose access ended. */
	NAME,

	/** Marks that the case was handed over to the other agency. */
	HANDED_OVER

}
