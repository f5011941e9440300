package org.imrhelpcenter.rules;

/** Requirement 1: the department licenses the plan. Source: law. */
final class Jurisdiction {

	private Jurisdiction() {
	}

	static Finding find(CoverageFacts facts) {
		if (facts.coverage() == Coverage.MEDICARE_AND_MEDI_CAL) {
			return finding(facts, Result.MET, "both");
		}
		if (facts.ruling() == Ruling.GRANTED) {
			return finding(facts, Result.MET, "accepted");
		}
		if (facts.ruling() == Ruling.DENIED) {
			return finding(facts, Result.NOT_MET, "refused");
		}
		return switch (facts.coverage()) {
			case LICENSED_PLAN, UNKNOWN -> byLicense(facts);
			default -> finding(facts, Result.NEEDS_DECISION, "otherAgency", facts.coverage());
		};
	}

	private static Finding byLicense(CoverageFacts facts) {
		if (facts.license() == License.NOT_LICENSED) {
			return finding(facts, Result.NEEDS_DECISION, "notLicensed");
		}
		if (facts.coverage() == Coverage.UNKNOWN) {
			return finding(facts, Result.UNKNOWN, "coverageUnknown");
		}
		return (facts.license() == License.LICENSED) ? finding(facts, Result.MET, "licensed")
				: finding(facts, Result.UNKNOWN, "licenseUnknown");
	}

	private static Finding finding(CoverageFacts facts, Result result, String rule, Object... arguments) {
		Facts used = new Facts().and("coverage", facts.coverage())
			.and("license", facts.license())
			.and("mediCal", facts.mediCal())
			.and("ruling", facts.ruling());
		return Finding.of(Requirement.JURISDICTION, result, "jurisdiction." + rule, Source.LAW, used, arguments);
	}

}
