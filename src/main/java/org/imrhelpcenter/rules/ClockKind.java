package org.imrhelpcenter.rules;

/** The dates that the rules set for a case. None of them ever rolls forward. */
public enum ClockKind {

	/** Application received until the acknowledgement is sent. Source: policy. */
	ACKNOWLEDGEMENT(Source.POLICY),

	/**
	 * Complete application received until either answer is sent. Source: the source text.
	 */
	QUALIFICATION_LETTER(Source.SOURCE_TEXT),

	/** Notice sent to the plan until the last of its records arrives. Source: law. */
	PLAN_RECORDS(Source.LAW),

	/**
	 * Application complete and records received until the determination is adopted.
	 * Source: the source text.
	 */
	DECISION_AFTER_RECORDS(Source.SOURCE_TEXT),

	/**
	 * Complete application received until the decision is sent. Source: the source text.
	 */
	DECISION_OVERALL(Source.SOURCE_TEXT),

	/** Application received until the complaint's outcome is sent. Source: law. */
	COMPLAINT_OUTCOME(Source.LAW),

	/**
	 * Decision sent to the plan until the plan proves that it carried it out. Source:
	 * law.
	 */
	PLAN_CARRIES_OUT(Source.LAW);

	private final Source source;

	ClockKind(Source source) {
		this.source = source;
	}

	/** Where this clock comes from. */
	public Source source() {
		return this.source;
	}

}
