package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A case that meets every requirement, to be spoiled one fact at a time. */
final class Sample {

	static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);

	static final LocalDate ADULT_BORN = LocalDate.of(1980, 2, 3);

	static final CoverageFacts LICENSED = new CoverageFacts(Coverage.LICENSED_PLAN, License.LICENSED, false);

	private Sample() {
	}

	static CaseFacts on(LocalDate receivedOn) {
		return on(receivedOn, Urgency.STANDARD);
	}

	static CaseFacts on(LocalDate receivedOn, Urgency urgency) {
		return new CaseFacts(receivedOn, receivedOn, urgency, LICENSED, new HearingFacts(StateHearing.NONE),
				Completeness.allOn(receivedOn), new SignerFacts(Signer.MEMBER, receivedOn, ADULT_BORN));
	}

	static CaseFacts with(CoverageFacts coverage) {
		CaseFacts facts = on(RECEIVED);
		return new CaseFacts(facts.receivedOn(), facts.assessedOn(), facts.urgency(), coverage, facts.hearing(),
				facts.completeness(), facts.signer());
	}

	static CaseFacts with(HearingFacts hearing) {
		CaseFacts facts = on(RECEIVED);
		return new CaseFacts(facts.receivedOn(), facts.assessedOn(), facts.urgency(), facts.coverage(), hearing,
				facts.completeness(), facts.signer());
	}

	static CaseFacts with(Completeness completeness) {
		CaseFacts facts = on(RECEIVED);
		return new CaseFacts(facts.receivedOn(), facts.assessedOn(), facts.urgency(), facts.coverage(), facts.hearing(),
				completeness, facts.signer());
	}

	static CaseFacts with(SignerFacts signer) {
		CaseFacts facts = on(RECEIVED);
		return new CaseFacts(facts.receivedOn(), facts.assessedOn(), facts.urgency(), facts.coverage(), facts.hearing(),
				facts.completeness(), signer);
	}

	static ServiceFacts service(Appeal appeal) {
		return new ServiceFacts(KindOfDispute.MEDICAL_NECESSITY, appeal);
	}

	static ServiceFacts service(Appeal appeal, Ruling waiver, Ruling lateAcceptance) {
		return new ServiceFacts(KindOfDispute.MEDICAL_NECESSITY, appeal, waiver, lateAcceptance);
	}

	static ServiceFacts decided(String decidedOn) {
		return service(Appeal.decided(null, LocalDate.parse(decidedOn)));
	}

	static Assessment assess(CaseFacts facts, ServiceFacts service) {
		return Requirements.assess(facts, service, California.HOLIDAYS);
	}

	static Instant noon(LocalDate day) {
		return day.atTime(12, 0).atZone(LegalDay.ZONE).toInstant();
	}

	static Instant noon(String day) {
		return noon(LocalDate.parse(day));
	}

	static Instant at(String localDateTime) {
		return ZonedDateTime.of(java.time.LocalDateTime.parse(localDateTime), LegalDay.ZONE).toInstant();
	}

}
