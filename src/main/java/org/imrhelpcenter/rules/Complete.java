package org.imrhelpcenter.rules;

import java.time.LocalDate;

/**
 * Requirement 6: the plan is named, the problem described, the medical release signed.
 * Missing supporting documents never make an application incomplete. Source: law.
 */
final class Complete {

	private Complete() {
	}

	static Finding find(Completeness facts) {
		LocalDate plan = facts.planNamedOn();
		LocalDate problem = facts.problemDescribedOn();
		LocalDate release = facts.releaseSignedOn();
		Facts used = new Facts().and("planNamedOn", plan)
			.and("problemDescribedOn", problem)
			.and("releaseSignedOn", release);
		if (plan != null && problem != null && release != null) {
			LocalDate completedOn = facts.completedOn().orElseThrow();
			return finding(Result.MET, "complete", used, plan, problem, release, completedOn);
		}
		String missing = ((plan != null) ? "" : ".plan") + ((problem != null) ? "" : ".problem")
				+ ((release != null) ? "" : ".release");
		return finding(Result.NOT_MET, "missing" + missing, used);
	}

	private static Finding finding(Result result, String rule, Facts used, Object... arguments) {
		return Finding.of(Requirement.COMPLETE_APPLICATION, result, "completeApplication." + rule, Source.LAW, used,
				arguments);
	}

}
