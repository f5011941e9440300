package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.imrhelpcenter.rules.California.day;

class AssessmentTests {

	private static final CaseFacts FACTS = Sample.on(Sample.RECEIVED);

	@Test
	void findsAllSevenInOrder() {
		Assessment assessment = Sample.assess(FACTS, Sample.decided("2026-10-01"));
		assertThat(assessment.findings()).extracting(Finding::requirement).containsExactly(Requirement.values());
		assertThat(assessment.qualifies()).isTrue();
		assertThat(assessment.with(Result.MET)).containsExactly(Requirement.values());
		assertThat(assessment.whatNeedsADecision()).isEmpty();
		assertThat(assessment.complaintGrounds()).isEmpty();
		assertThat(assessment.reassessOn()).isNull();
	}

	@Test
	void oneThingThatIsNotMetLeavesTheOtherFindingsAlone() {
		Assessment assessment = Sample.assess(Sample.with(new HearingFacts(StateHearing.HELD)),
				new ServiceFacts(KindOfDispute.OTHER, Appeal.decided(null, day("2025-01-01"))));
		assertThat(assessment.with(Result.NOT_MET)).containsExactly(Requirement.KIND_OF_DISPUTE,
				Requirement.STATE_HEARING);
		assertThat(assessment.with(Result.NEEDS_DECISION)).containsExactly(Requirement.FILING_WINDOW);
		assertThat(assessment.with(Result.MET)).hasSize(4);
	}

	@ParameterizedTest
	@CsvSource({ "STANDARD, 2026-11-01, 2026-12-01", "STANDARD, 2026-10-22, 2026-11-21",
			"URGENT, 2026-11-18, 2026-11-21", "STANDARD, 2026-10-21,", "URGENT, 2026-11-17,", "STANDARD, , " })
	void aCaseThatLacksOnlyThePlansDaysIsAssessedAgainWhenTheyEnd(Urgency urgency, LocalDate filedOn,
			LocalDate reassessOn) {
		Appeal appeal = (filedOn != null) ? Appeal.waiting(filedOn) : Appeal.none();
		CaseFacts facts = Sample.on(Sample.RECEIVED, urgency);
		Assessment assessment = Sample.assess(facts, Sample.service(appeal));
		assertThat(assessment.reassessOn()).isEqualTo(reassessOn);
		if (reassessOn != null) {
			assertThat(Sample.assess(facts.asOf(reassessOn), Sample.service(appeal)).qualifies()).isTrue();
			assertThat(Sample.assess(facts.asOf(reassessOn.minusDays(1)), Sample.service(appeal)).reassessOn())
				.isEqualTo(reassessOn);
		}
	}

	@Test
	void aCaseThatLacksMoreIsNotAssessedAgainByItself() {
		CaseFacts unsigned = Sample.with(new SignerFacts(Signer.NOBODY, null, Sample.ADULT_BORN));
		assertThat(Sample.assess(unsigned, Sample.service(Appeal.waiting(Sample.RECEIVED))).reassessOn()).isNull();
	}

	@Test
	void whoSaysWhyItCannotWaitNeedsADecision() {
		Appeal waiting = Appeal.waiting(Sample.RECEIVED);
		assertThat(decisions(Sample.service(waiting, Ruling.ASKED, Ruling.NONE)))
			.containsExactly(Requirement.PLAN_APPEAL);
		assertThat(decisions(Sample.service(waiting, Ruling.NONE, Ruling.NONE))).isEmpty();
		assertThat(decisions(Sample.service(Appeal.decided(null, day("2026-10-01")), Ruling.ASKED, Ruling.NONE)))
			.isEmpty();
		assertThat(decisions(Sample.decided("2026-01-01"))).containsExactly(Requirement.FILING_WINDOW);
	}

	@Test
	void nobodyIsSentToComplaintsWhileAWaiverOrLateAcceptanceIsOpen() {
		assertThat(grounds(Sample.service(Appeal.none()))).isEmpty();
		assertThat(grounds(Sample.service(Appeal.none(), Ruling.ASKED, Ruling.NONE))).isEmpty();
		assertThat(grounds(Sample.service(Appeal.none(), Ruling.DENIED, Ruling.NONE)))
			.containsExactly(Requirement.PLAN_APPEAL);
		Appeal late = Appeal.decided(null, day("2026-01-01"));
		assertThat(grounds(Sample.service(late))).isEmpty();
		assertThat(grounds(Sample.service(late, Ruling.NONE, Ruling.ASKED))).isEmpty();
		assertThat(grounds(Sample.service(late, Ruling.NONE, Ruling.DENIED)))
			.containsExactly(Requirement.FILING_WINDOW);
		assertThat(grounds(new ServiceFacts(KindOfDispute.OTHER, late))).isEmpty();
		assertThat(grounds(new ServiceFacts(KindOfDispute.OTHER, Appeal.none(), Ruling.ASKED, Ruling.NONE))).isEmpty();
	}

	@Test
	void otherGroundsForTheComplaintProcess() {
		assertThat(grounds(new ServiceFacts(KindOfDispute.OTHER, Appeal.none())))
			.containsExactly(Requirement.KIND_OF_DISPUTE);
		assertThat(Sample.assess(Sample.with(new HearingFacts(StateHearing.HELD)), Sample.decided("2026-10-01"))
			.complaintGrounds()).containsExactly(Requirement.STATE_HEARING);
		assertThat(Sample
			.assess(Sample.with(new CoverageFacts(Coverage.MEDICARE, License.LICENSED, false, Ruling.DENIED)),
					Sample.decided("2026-10-01"))
			.complaintGrounds()).containsExactly(Requirement.JURISDICTION);
	}

	@Test
	void anIncompleteOrUnsignedApplicationIsNoGround() {
		CaseFacts facts = new CaseFacts(Sample.RECEIVED, Sample.RECEIVED, Urgency.STANDARD, Sample.LICENSED,
				new HearingFacts(StateHearing.NONE), new Completeness(null, null, null),
				new SignerFacts(Signer.NOBODY, null, null));
		Assessment assessment = Sample.assess(facts, Sample.decided("2026-10-01"));
		assertThat(assessment.with(Result.NOT_MET)).containsExactly(Requirement.COMPLETE_APPLICATION,
				Requirement.AUTHORITY);
		assertThat(assessment.complaintGrounds()).isEmpty();
	}

	@Test
	void oneServiceNeverCostsTheOthers() {
		Assessment good = Sample.assess(FACTS, Sample.decided("2026-10-01"));
		Assessment late = Sample.assess(FACTS, Sample.decided("2026-01-01"));
		Assessment billing = Sample.assess(FACTS, new ServiceFacts(KindOfDispute.OTHER, Appeal.none()));
		assertThat(Assessment.anyQualifies(List.of(late, good))).isTrue();
		assertThat(Assessment.anyQualifies(List.of(late, billing))).isFalse();
		assertThat(Assessment.mayGoToComplaint(List.of(billing))).isTrue();
		assertThat(Assessment.mayGoToComplaint(List.of(billing, late))).isFalse();
		assertThat(Assessment.mayGoToComplaint(List.of(billing, good))).isFalse();
		assertThat(Assessment.mayGoToComplaint(List.of())).isFalse();
	}

	@Test
	void theStateHearingsLastDayIsForMediCalMembersWithADatedDecision() {
		CaseFacts mediCal = Sample.with(new CoverageFacts(Coverage.LICENSED_PLAN, License.LICENSED, true));
		assertThat(Sample.assess(mediCal, Sample.decided("2026-10-01")).stateHearingBy()).isEqualTo("2027-01-29");
		assertThat(Sample.assess(FACTS, Sample.decided("2026-10-01")).stateHearingBy()).isNull();
		Assessment undated = Sample.assess(mediCal, Sample.service(Appeal.decided(null, null)));
		assertThat(undated.stateHearingBy()).isNull();
		assertThat(undated.filingWindow()).isNull();
	}

	@Test
	void theFindingsCannotBeChanged() {
		Finding finding = Sample.assess(FACTS, Sample.decided("2026-10-01")).of(Requirement.AUTHORITY);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> finding.facts().put("x", "y"));
		assertThat(finding.messageKey()).isEqualTo("rules.authority.member");
		assertThat(finding.rule()).isEqualTo("authority.member");
		assertThat(finding.met()).isTrue();
	}

	@Test
	void nothingIsAssessedBeforeItCame() {
		assertThatIllegalArgumentException().isThrownBy(() -> FACTS.asOf(Sample.RECEIVED.minusDays(1)));
		assertThat(FACTS.asOf(Sample.RECEIVED)).isEqualTo(FACTS);
	}

	private static java.util.Set<Requirement> decisions(ServiceFacts service) {
		return Sample.assess(FACTS, service).whatNeedsADecision();
	}

	private static java.util.Set<Requirement> grounds(ServiceFacts service) {
		return Sample.assess(FACTS, service).complaintGrounds();
	}

}
