package org.imrhelpcenter.rules;

/** The seven requirements for IMR, in the order in which findings are shown. */
public enum Requirement {

	JURISDICTION,

	KIND_OF_DISPUTE,

	PLAN_APPEAL,

	FILING_WINDOW,

	STATE_HEARING,

	COMPLETE_APPLICATION,

	AUTHORITY

}
