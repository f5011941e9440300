package org.imrhelpcenter.rules;

/** What a rule found: advice to a person, never a refusal. */
public enum Result {

	MET,

	NOT_MET,

	/** A named member of staff has to decide. */
	NEEDS_DECISION,

	/** A fact is missing. */
	UNKNOWN

}
