package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.time.Period;

/** Who may sign, once more: slow, and obviously right. */
final class SlowAuthority {

	private SlowAuthority() {
	}

	static Result result(SignerFacts facts) {
		boolean signed = facts.signedOn() != null && facts.signer() != Signer.NOBODY
				&& facts.signer() != Signer.ASSISTANT_UNSIGNED;
		if (!signed) {
			return Result.NOT_MET;
		}
		boolean tooLate = facts.memberDiedOn() != null && facts.memberDiedOn().isBefore(facts.signedOn());
		if (facts.signer() == Signer.LEGAL_REPRESENTATIVE) {
			return tooLate ? Result.NOT_MET : byPapers(facts.papers());
		}
		if (facts.signer() == Signer.PERSONAL_REPRESENTATIVE) {
			return facts.memberDied() ? byPapers(facts.papers()) : Result.UNKNOWN;
		}
		if (tooLate) {
			return decision(facts.papers());
		}
		if (facts.memberBornOn() == null) {
			return Result.UNKNOWN;
		}
		boolean minor = ageOn(facts.memberBornOn(), facts.signedOn()) < 18;
		return switch (facts.signer()) {
			case MEMBER -> minor ? decision(facts.papers()) : Result.MET;
			case PARENT_OR_GUARDIAN -> minor ? Result.MET : Result.NOT_MET;
			default -> Result.MET;
		};
	}

	/** Born on a leap day means a birthday on February 28 in other years. */
	private static int ageOn(LocalDate bornOn, LocalDate day) {
		boolean leapDay = bornOn.getMonthValue() == 2 && bornOn.getDayOfMonth() == 29;
		LocalDate birthday = (leapDay && !day.isLeapYear()) ? bornOn.minusDays(1) : bornOn;
		return Period.between(birthday, day).getYears();
	}

	private static Result byPapers(AuthorityPapers papers) {
		return switch (papers) {
			case NOT_RECEIVED -> Result.UNKNOWN;
			case RECEIVED -> Result.NEEDS_DECISION;
			case VERIFIED -> Result.MET;
			case REFUSED -> Result.NOT_MET;
		};
	}

	private static Result decision(AuthorityPapers papers) {
		return (papers == AuthorityPapers.NOT_RECEIVED) ? Result.NEEDS_DECISION : byPapers(papers);
	}

}
