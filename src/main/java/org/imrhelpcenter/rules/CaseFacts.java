package org.imrhelpcenter.rules;

import java.time.LocalDate;

/**
 * What is known about a whole case. All days are legal days in California.
 *
 * @param receivedOn the day on which the application was received
 * @param assessedOn the day as of which it is assessed
 * @param urgency standard or urgent
 * @param coverage who covers the member
 * @param hearing what is known about a State Hearing
 * @param completeness the three items of a complete application
 * @param signer who signed
 */
public record CaseFacts(LocalDate receivedOn, LocalDate assessedOn, Urgency urgency, CoverageFacts coverage,
		HearingFacts hearing, Completeness completeness, SignerFacts signer) {

	/**
	 * Refuses what cannot be.
	 * @throws IllegalArgumentException when the case would be assessed before it came
	 */
	public CaseFacts {
		if (assessedOn.isBefore(receivedOn)) {
			throw new IllegalArgumentException("assessed before it was received");
		}
	}

	/**
	 * The same facts as of another day.
	 * @throws IllegalArgumentException when that day is before the application was
	 * received
	 */
	public CaseFacts asOf(LocalDate day) {
		return new CaseFacts(this.receivedOn, day, this.urgency, this.coverage, this.hearing, this.completeness,
				this.signer);
	}

	/** The same facts of a case that turned urgent or standard since. */
	public CaseFacts with(Urgency turned) {
		return new CaseFacts(this.receivedOn, this.assessedOn, turned, this.coverage, this.hearing, this.completeness,
				this.signer);
	}

	/** The same facts with what has arrived since. */
	public CaseFacts with(Completeness arrived) {
		return new CaseFacts(this.receivedOn, this.assessedOn, this.urgency, this.coverage, this.hearing, arrived,
				this.signer);
	}

	/** The same facts with what is known since about the coverage. */
	public CaseFacts with(CoverageFacts learned) {
		return new CaseFacts(this.receivedOn, this.assessedOn, this.urgency, learned, this.hearing, this.completeness,
				this.signer);
	}

	/** The same facts with what is known since about a State Hearing. */
	public CaseFacts with(HearingFacts learned) {
		return new CaseFacts(this.receivedOn, this.assessedOn, this.urgency, this.coverage, learned, this.completeness,
				this.signer);
	}

	/** The same facts with what is known since about who signed. */
	public CaseFacts with(SignerFacts signed) {
		return new CaseFacts(this.receivedOn, this.assessedOn, this.urgency, this.coverage, this.hearing,
				this.completeness, signed);
	}

}
