package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.day;

class AuthorityTests {

	private static final LocalDate SIGNED = day("2026-11-20");

	@ParameterizedTest
	@CsvSource({ "2008-11-19, NOT_MET, parentOfAdult", "2008-11-20, NOT_MET, parentOfAdult",
			"2008-11-21, MET, parent" })
	void aParentSignsUntilTheDayBeforeThe18thBirthday(LocalDate bornOn, Result result, String rule) {
		Finding finding = find(new SignerFacts(Signer.PARENT_OR_GUARDIAN, SIGNED, bornOn));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("authority." + rule);
		assertThat(finding.arguments()).containsExactly(SIGNED, bornOn.plusYears(18));
	}

	@ParameterizedTest
	@CsvSource({ "2008-11-19, MET, member", "2008-11-20, MET, member", "2008-11-21, NEEDS_DECISION, memberIsMinor" })
	void aMemberOfAgeSigns(LocalDate bornOn, Result result, String rule) {
		Finding finding = find(new SignerFacts(Signer.MEMBER, SIGNED, bornOn));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("authority." + rule);
	}

	@ParameterizedTest
	@CsvSource({ "2008-11-20, member", "2008-11-21, minorConsenting", "2014-01-01, minorConsenting" })
	void aMinorMaySignForCareTheLawLetsThemAgreeTo(LocalDate bornOn, String rule) {
		Finding finding = find(new SignerFacts(Signer.MINOR_CONSENTING, SIGNED, bornOn));
		assertThat(finding.result()).isEqualTo(Result.MET);
		assertThat(finding.rule()).isEqualTo("authority." + rule);
	}

	@Test
	void withoutABirthDateItIsUnknown() {
		for (Signer signer : new Signer[] { Signer.MEMBER, Signer.PARENT_OR_GUARDIAN, Signer.MINOR_CONSENTING }) {
			Finding finding = find(new SignerFacts(signer, SIGNED, null));
			assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
			assertThat(finding.rule()).isEqualTo("authority.birthDateUnknown");
		}
	}

	@Test
	void anUnsignedApplicationWaitsForItsSignature() {
		assertThat(find(new SignerFacts(Signer.ASSISTANT_UNSIGNED, null, Sample.ADULT_BORN)).rule())
			.isEqualTo("authority.assistantUnsigned");
		assertThat(find(new SignerFacts(Signer.NOBODY, null, Sample.ADULT_BORN)).rule())
			.isEqualTo("authority.unsigned");
		assertThat(find(new SignerFacts(Signer.NOBODY, SIGNED, Sample.ADULT_BORN)).rule())
			.isEqualTo("authority.unsigned");
		assertThat(find(new SignerFacts(Signer.MEMBER, null, Sample.ADULT_BORN)).rule())
			.isEqualTo("authority.unsigned");
		assertThat(find(new SignerFacts(Signer.MEMBER, null, Sample.ADULT_BORN)).result()).isEqualTo(Result.NOT_MET);
	}

	@ParameterizedTest
	@CsvSource({ "VERIFIED, MET", "REFUSED, NOT_MET", "RECEIVED, NEEDS_DECISION", "NOT_RECEIVED, UNKNOWN" })
	void aRepresentativeShowsPapers(AuthorityPapers papers, Result result) {
		Finding legal = find(new SignerFacts(Signer.LEGAL_REPRESENTATIVE, SIGNED, null, papers, false, null));
		assertThat(legal.result()).isEqualTo(result);
		assertThat(legal.rule()).isEqualTo("authority.legalRepresentative." + papers);
		Finding personal = find(new SignerFacts(Signer.PERSONAL_REPRESENTATIVE, SIGNED, null, papers, true, null));
		assertThat(personal.result()).isEqualTo(result);
		assertThat(personal.rule()).isEqualTo("authority.personalRepresentative." + papers);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-19, NOT_MET", "2026-11-20, MET", "2026-11-21, MET" })
	void aPowerOfAttorneyEndsWhenTheMemberDies(LocalDate diedOn, Result result) {
		assertThat(
				find(new SignerFacts(Signer.LEGAL_REPRESENTATIVE, SIGNED, null, AuthorityPapers.VERIFIED, true, diedOn))
					.result())
			.isEqualTo(result);
	}

	@Test
	void aPersonalRepresentativeNeedsWordOfTheDeath() {
		Finding finding = find(
				new SignerFacts(Signer.PERSONAL_REPRESENTATIVE, SIGNED, null, AuthorityPapers.VERIFIED, false, null));
		assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
		assertThat(finding.rule()).isEqualTo("authority.deathUnknown");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-19, NEEDS_DECISION, diedBefore", "2026-11-20, MET, member", "2026-11-21, MET, member" })
	void aSignatureDatedAfterTheDeathNeedsADecision(LocalDate diedOn, Result result, String rule) {
		Finding finding = find(
				new SignerFacts(Signer.MEMBER, SIGNED, Sample.ADULT_BORN, AuthorityPapers.NOT_RECEIVED, true, diedOn));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("authority." + rule);
		assertThat(finding.facts()).containsEntry("memberDiedOn", diedOn).containsEntry("memberDied", true);
	}

	@ParameterizedTest
	@CsvSource({ "VERIFIED, MET, accepted", "REFUSED, NOT_MET, refused", "RECEIVED, NEEDS_DECISION, memberIsMinor" })
	void aPersonDecidesOnAMinorsOwnSignature(AuthorityPapers papers, Result result, String rule) {
		Finding finding = find(new SignerFacts(Signer.MEMBER, SIGNED, day("2010-01-01"), papers, false, null));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("authority." + rule);
	}

	@ParameterizedTest
	@CsvSource({ "2008-02-29, 2026-02-28", "2008-02-28, 2026-02-28", "2008-03-01, 2026-03-01",
			"2008-11-20, 2026-11-20" })
	void turns18OnTheBirthday(LocalDate bornOn, LocalDate adultOn) {
		assertThat(Age.adultOn(bornOn)).isEqualTo(adultOn);
		assertThat(Age.isMinor(bornOn, adultOn.minusDays(1))).isTrue();
		assertThat(Age.isMinor(bornOn, adultOn)).isFalse();
		assertThat(Age.isMinor(bornOn, adultOn.plusDays(1))).isFalse();
	}

	private static Finding find(SignerFacts signer) {
		return Sample.assess(Sample.with(signer), Sample.decided("2026-10-01")).of(Requirement.AUTHORITY);
	}

}
