package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.Eligibility;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Recommendation;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.rules.Sentence;

/**
 * What to do now, in words for the person who asked.
 *
 * @param title the advice in one line
 * @param lead why, in a sentence
 * @param now what to do, step by step
 * @param open what is not clear yet, or what a person decides
 */
record Advice(Sentence title, Sentence lead, List<Sentence> now, List<Sentence> open) {

	/**
	 * The advice.
	 * @param checked what the rules found
	 * @param told what was told
	 * @param appealTodayEndsOn the day on which the plan's time would end if an appeal
	 * was filed today
	 */
	static Advice of(Eligibility checked, CheckPage told, LocalDate appealTodayEndsOn) {
		Recommendation recommendation = checked.recommendation();
		return switch (recommendation) {
			case OTHER_AGENCY ->
				new Advice(title(recommendation), lead(recommendation), otherAgency(checked, told), List.of());
			case COMPLAINT -> complaint(checked);
			case WAIT_FOR_PLAN -> waitForPlan(checked);
			case APPEAL_FIRST -> new Advice(
					title(recommendation), lead(recommendation), List.of(now("APPEAL_FIRST.file"),
							now("APPEAL_FIRST.note"), now("APPEAL_FIRST.then", appealTodayEndsOn), now("cannotWait")),
					List.of());
			case DEPARTMENT_DECIDES -> departmentDecides(checked);
			case IMR -> new Advice(title(recommendation), lead(recommendation, tail(checked, Requirement.PLAN_APPEAL)),
					List.of(now("start"), now("stop")), List.of());
		};
	}

	private static List<Sentence> otherAgency(Eligibility checked, CheckPage told) {
		List<Sentence> now = new ArrayList<>(List.of(now("OTHER_AGENCY.call"), now("OTHER_AGENCY.apply")));
		if (checked.facts().coverage().coverage() == Coverage.MEDICARE && told.mayHaveMediCal()) {
			now.add(now("OTHER_AGENCY.mediCal"));
		}
		return now;
	}

	private static Advice complaint(Eligibility checked) {
		boolean kind = checked.of(Requirement.KIND_OF_DISPUTE).result() == Result.NOT_MET;
		List<Sentence> now = new ArrayList<>(List.of(now("start")));
		now.add(kind ? now("COMPLAINT.medical") : now("COMPLAINT.hearing"));
		return new Advice(title(Recommendation.COMPLAINT),
				lead(Recommendation.COMPLAINT, kind ? "kindOfDispute" : "stateHearing"), now, List.of());
	}

	/** An appeal that is waited for has its day: without one, the rule does not know. */
	private static Advice waitForPlan(Eligibility checked) {
		LocalDate filedOn = checked.facts().appeal().filedOn();
		LocalDate endsOn = checked.planDaysEndOn();
		if (filedOn == null || endsOn == null) {
			throw new IllegalStateException("waiting for a plan without a day");
		}
		int days = (int) ChronoUnit.DAYS.between(filedOn, endsOn);
		return new Advice(new Sentence("eligibility.advice.WAIT_FOR_PLAN.title", List.of(endsOn)),
				new Sentence("eligibility.advice.WAIT_FOR_PLAN.lead", List.of(filedOn, days)),
				List.of(now("WAIT_FOR_PLAN.end", endsOn, days), now("WAIT_FOR_PLAN.sooner"), now("cannotWait")),
				List.of());
	}

	private static Advice departmentDecides(Eligibility checked) {
		Finding window = checked.of(Requirement.FILING_WINDOW);
		String state = tail(checked, Requirement.PLAN_APPEAL).startsWith("urgent") ? "urgent"
				: (window.result() == Result.NEEDS_DECISION) ? "late" : "open";
		List<Sentence> open = checked.findings()
			.stream()
			.filter((finding) -> !finding.met())
			.map((finding) -> new Sentence("eligibility.open." + finding.rule().replace(".moved", ""), List.of()))
			.toList();
		return new Advice(new Sentence("eligibility.advice.DEPARTMENT_DECIDES.title." + state, List.of()),
				lead(Recommendation.DEPARTMENT_DECIDES, state), List.of(now("start"), now("stop")), open);
	}

	/** Whether to apply is what is advised now; it is possible in any case. */
	public boolean apply() {
		return this.now.stream().anyMatch((step) -> step.messageKey().endsWith(".start"));
	}

	/** The rule's name without that of its requirement. */
	private static String tail(Eligibility checked, Requirement requirement) {
		return checked.of(requirement).rule().replaceFirst("^[^.]+\\.", "");
	}

	private static Sentence title(Recommendation recommendation) {
		return new Sentence("eligibility.advice." + recommendation + ".title", List.of());
	}

	private static Sentence lead(Recommendation recommendation) {
		return new Sentence("eligibility.advice." + recommendation + ".lead", List.of());
	}

	private static Sentence lead(Recommendation recommendation, String reason) {
		return new Sentence("eligibility.advice." + recommendation + ".lead." + reason, List.of());
	}

	private static Sentence now(String step, Object... arguments) {
		return new Sentence("eligibility.now." + step, List.of(arguments));
	}

}
