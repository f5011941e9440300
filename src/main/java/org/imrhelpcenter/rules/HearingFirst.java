package org.imrhelpcenter.rules;

import java.time.LocalDate;

/** Requirement 5: no State Hearing came before the IMR. Source: law. */
final class HearingFirst {

	private HearingFirst() {
	}

	static Finding find(LocalDate receivedOn, HearingFacts facts) {
		StateHearing hearing = facts.hearing();
		LocalDate requestedOn = facts.requestedOn();
		if (hearing == null) {
			return finding(facts, receivedOn, Result.UNKNOWN, "unknown");
		}
		if (hearing == StateHearing.NONE || hearing == StateHearing.WITHDRAWN) {
			return finding(facts, receivedOn, Result.MET, hearing.name());
		}
		if (requestedOn != null && requestedOn.isAfter(receivedOn)) {
			return finding(facts, receivedOn, Result.MET, "afterFiling", requestedOn, receivedOn);
		}
		if (hearing != StateHearing.REQUESTED) {
			return finding(facts, receivedOn, Result.NOT_MET, hearing.name());
		}
		return switch (facts.ruling()) {
			case GRANTED -> finding(facts, receivedOn, Result.MET, "accepted");
			case DENIED -> finding(facts, receivedOn, Result.NOT_MET, "refused");
			case NONE, ASKED -> finding(facts, receivedOn, Result.NEEDS_DECISION, hearing.name());
		};
	}

	private static Finding finding(HearingFacts facts, LocalDate receivedOn, Result result, String rule,
			Object... arguments) {
		Facts used = new Facts().and("stateHearing", facts.hearing())
			.and("requestedOn", facts.requestedOn())
			.and("receivedOn", receivedOn)
			.and("ruling", facts.ruling());
		return Finding.of(Requirement.STATE_HEARING, result, "stateHearing." + rule, Source.LAW, used, arguments);
	}

}
