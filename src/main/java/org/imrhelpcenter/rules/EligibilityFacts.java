package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tells the public check about one disputed service. All days are legal
 * days in California.
 *
 * @param receivedOn the day on which the application would be received
 * @param kind what the dispute is about
 * @param urgency urgent when there is an immediate and serious threat to health
 * @param coverage who covers the member
 * @param appeal the appeal to the plan
 * @param hearing how far a State Hearing has come; null when that is not known
 */
public record EligibilityFacts(LocalDate receivedOn, KindOfDispute kind, Urgency urgency, CoverageFacts coverage,
		Appeal appeal, @Nullable StateHearing hearing) {

	/** An application that has all three items and the member's signature on that day. */
	CaseFacts asCase() {
		return new CaseFacts(this.receivedOn, this.receivedOn, this.urgency, this.coverage,
				new HearingFacts(this.hearing), Completeness.allOn(this.receivedOn),
				new SignerFacts(Signer.MEMBER, this.receivedOn, null));
	}

}
