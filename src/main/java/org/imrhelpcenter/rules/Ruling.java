package org.imrhelpcenter.rules;

/** What a named member of staff has ruled on a question that only a person may decide. */
public enum Ruling {

	/** Nobody asked and nobody ruled. */
	NONE,

	/** The member said why; nobody has ruled yet. */
	ASKED,

	/** Decided in the member's favor. */
	GRANTED,

	/** Decided against the member, on the record. */
	DENIED

}
