package org.imrhelpcenter.rules;

/** How far a Medi-Cal member's State Hearing about the same service has come. */
public enum StateHearing {

	NONE,

	WITHDRAWN,

	REQUESTED,

	HELD,

	DECIDED

}
