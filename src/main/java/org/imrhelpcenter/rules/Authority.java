package org.imrhelpcenter.rules;

import java.time.LocalDate;

/** Requirement 7: whoever signed may sign for the member. Source: law. */
final class Authority {

	private Authority() {
	}

	static Finding find(SignerFacts facts) {
		LocalDate signedOn = facts.signedOn();
		if (facts.signer() == Signer.ASSISTANT_UNSIGNED) {
			return finding(facts, Result.NOT_MET, "assistantUnsigned");
		}
		if (facts.signer() == Signer.NOBODY || signedOn == null) {
			return finding(facts, Result.NOT_MET, "unsigned");
		}
		return switch (facts.signer()) {
			case LEGAL_REPRESENTATIVE -> legalRepresentative(facts, signedOn);
			case PERSONAL_REPRESENTATIVE -> personalRepresentative(facts);
			default -> byAge(facts, signedOn);
		};
	}

	private static Finding byAge(SignerFacts facts, LocalDate signedOn) {
		if (diedBefore(facts, signedOn)) {
			return decision(facts, "diedBefore", signedOn);
		}
		LocalDate bornOn = facts.memberBornOn();
		if (bornOn == null) {
			return finding(facts, Result.UNKNOWN, "birthDateUnknown");
		}
		LocalDate adultOn = Age.adultOn(bornOn);
		boolean minor = signedOn.isBefore(adultOn);
		return switch (facts.signer()) {
			case PARENT_OR_GUARDIAN -> finding(facts, minor ? Result.MET : Result.NOT_MET,
					minor ? "parent" : "parentOfAdult", signedOn, adultOn);
			case MINOR_CONSENTING -> finding(facts, Result.MET, minor ? "minorConsenting" : "member", signedOn);
			default -> minor ? decision(facts, "memberIsMinor", signedOn, adultOn)
					: finding(facts, Result.MET, "member", signedOn);
		};
	}

	private static Finding legalRepresentative(SignerFacts facts, LocalDate signedOn) {
		if (diedBefore(facts, signedOn)) {
			return finding(facts, Result.NOT_MET, "endedByDeath", signedOn);
		}
		return byDocuments(facts, "legalRepresentative");
	}

	private static Finding personalRepresentative(SignerFacts facts) {
		return facts.memberDied() ? byDocuments(facts, "personalRepresentative")
				: finding(facts, Result.UNKNOWN, "deathUnknown");
	}

	private static Finding byDocuments(SignerFacts facts, String rule) {
		Result result = switch (facts.papers()) {
			case VERIFIED -> Result.MET;
			case REFUSED -> Result.NOT_MET;
			case RECEIVED -> Result.NEEDS_DECISION;
			case NOT_RECEIVED -> Result.UNKNOWN;
		};
		return finding(facts, result, rule + "." + facts.papers());
	}

	private static Finding decision(SignerFacts facts, String rule, Object... arguments) {
		return switch (facts.papers()) {
			case VERIFIED -> finding(facts, Result.MET, "accepted");
			case REFUSED -> finding(facts, Result.NOT_MET, "refused");
			case RECEIVED, NOT_RECEIVED -> finding(facts, Result.NEEDS_DECISION, rule, arguments);
		};
	}

	/** A signature on the day of death counts: nobody asks for the hour. */
	private static boolean diedBefore(SignerFacts facts, LocalDate signedOn) {
		LocalDate diedOn = facts.memberDiedOn();
		return diedOn != null && signedOn.isAfter(diedOn);
	}

	private static Finding finding(SignerFacts facts, Result result, String rule, Object... arguments) {
		Facts used = new Facts().and("signer", facts.signer())
			.and("signedOn", facts.signedOn())
			.and("memberBornOn", facts.memberBornOn())
			.and("papers", facts.papers())
			.and("memberDied", facts.memberDied())
			.and("memberDiedOn", facts.memberDiedOn());
		return Finding.of(Requirement.AUTHORITY, result, "authority." + rule, Source.LAW, used, arguments);
	}

}
