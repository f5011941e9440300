package org.imrhelpcenter.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class JurisdictionTests {

	@ParameterizedTest
	@CsvSource({ "LICENSED_PLAN, MET, licensed", "MEDICARE_AND_MEDI_CAL, MET, both",
			"UNKNOWN, UNKNOWN, coverageUnknown", "MEDICARE, NEEDS_DECISION, otherAgency",
			"SELF_INSURED, NEEDS_DECISION, otherAgency", "DEPARTMENT_OF_INSURANCE, NEEDS_DECISION, otherAgency",
			"WORKERS_COMPENSATION, NEEDS_DECISION, otherAgency",
			"MEDI_CAL_FEE_FOR_SERVICE, NEEDS_DECISION, otherAgency" })
	void followsTheCoverage(Coverage coverage, Result result, String rule) {
		Finding finding = find(new CoverageFacts(coverage, License.LICENSED, true));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("jurisdiction." + rule);
		assertThat(finding.source()).isEqualTo(Source.LAW);
		assertThat(finding.requirement()).isEqualTo(Requirement.JURISDICTION);
	}

	@Test
	void aPlanWithoutALicenseNeedsADecision() {
		assertThat(find(new CoverageFacts(Coverage.LICENSED_PLAN, License.NOT_LICENSED, false)).result())
			.isEqualTo(Result.NEEDS_DECISION);
		assertThat(find(new CoverageFacts(Coverage.UNKNOWN, License.NOT_LICENSED, false)).rule())
			.isEqualTo("jurisdiction.notLicensed");
		assertThat(find(new CoverageFacts(Coverage.MEDICARE, License.NOT_LICENSED, false)).rule())
			.isEqualTo("jurisdiction.otherAgency");
	}

	@Test
	void aPlanNobodyLookedUpIsUnknown() {
		Finding finding = find(new CoverageFacts(Coverage.LICENSED_PLAN, License.NOT_KNOWN, false));
		assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
		assertThat(finding.rule()).isEqualTo("jurisdiction.licenseUnknown");
	}

	@ParameterizedTest
	@EnumSource(License.class)
	void nobodyWithMedicareAndMediCalIsTurnedAway(License license) {
		for (Ruling ruling : Ruling.values()) {
			assertThat(find(new CoverageFacts(Coverage.MEDICARE_AND_MEDI_CAL, license, true, ruling)).result())
				.isEqualTo(Result.MET);
		}
	}

	@ParameterizedTest
	@CsvSource({ "GRANTED, MET, accepted", "DENIED, NOT_MET, refused", "ASKED, NEEDS_DECISION, otherAgency",
			"NONE, NEEDS_DECISION, otherAgency" })
	void aPersonDecides(Ruling ruling, Result result, String rule) {
		Finding finding = find(new CoverageFacts(Coverage.MEDICARE, License.LICENSED, false, ruling));
		assertThat(finding.result()).isEqualTo(result);
		assertThat(finding.rule()).isEqualTo("jurisdiction." + rule);
	}

	@Test
	void namesTheCoverageAndTheFacts() {
		Finding finding = find(new CoverageFacts(Coverage.MEDICARE, License.LICENSED, false));
		assertThat(finding.arguments()).containsExactly(Coverage.MEDICARE);
		assertThat(finding.facts()).containsExactly(java.util.Map.entry("coverage", Coverage.MEDICARE),
				java.util.Map.entry("license", License.LICENSED), java.util.Map.entry("mediCal", false),
				java.util.Map.entry("ruling", Ruling.NONE));
		assertThat(Spoken.say(finding)).startsWith("The kind of coverage is: Medicare only.");
	}

	@Test
	void medicareWithMediCalBecomesBoth() {
		assertThat(Coverage.MEDICARE.with(true)).isEqualTo(Coverage.MEDICARE_AND_MEDI_CAL);
		assertThat(Coverage.MEDICARE.with(false)).isEqualTo(Coverage.MEDICARE);
		assertThat(Coverage.SELF_INSURED.with(true)).isEqualTo(Coverage.SELF_INSURED);
	}

	private static Finding find(CoverageFacts coverage) {
		return Sample.assess(Sample.with(coverage), Sample.decided("2026-10-01")).of(Requirement.JURISDICTION);
	}

}
