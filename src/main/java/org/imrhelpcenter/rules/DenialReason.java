package org.imrhelpcenter.rules;

/** A reason that a plan gave for refusing a service; one refusal may have several. */
public enum DenialReason {

	NOT_MEDICALLY_NECESSARY,

	EXPERIMENTAL,

	NOT_AN_EMERGENCY,

	NOT_A_COVERED_BENEFIT,

	OUT_OF_NETWORK,

	BILLING_OR_COPAY,

	COVERAGE_ENDED,

	/** A reason in the plan's own words that is none of these. */
	OTHER,

	/** The plan gave no reason. */
	NONE_GIVEN,

	/** The person does not know the reason. */
	NOT_KNOWN

}
