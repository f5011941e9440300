package org.imrhelpcenter.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.imrhelpcenter.rules.Assessment;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Requirements;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.rules.ServiceFacts;
import org.jspecify.annotations.Nullable;

/**
 * A disputed service as the rules see it today, and what may be decided about it.
 *
 * @param ordinal its place in the application, from 1
 * @param name the service, in the member's words
 * @param verdict what was decided about it before; null while nothing was
 * @param facts what is known about the case, as of today
 * @param about what is known about the service
 * @param holidays the state holidays
 */
public record Screened(int ordinal, String name, @Nullable Verdict verdict, CaseFacts facts, ServiceFacts about,
		Holidays holidays) {

	/** What an attorney or a supervisor decides, and nobody else. */
	private static final Set<Requirement> ATTORNEYS = EnumSet.of(Requirement.PLAN_APPEAL, Requirement.FILING_WINDOW);

	/**
	 * What the rules find today.
	 * @return the assessment
	 */
	public Assessment assessment() {
		return Requirements.assess(this.facts, this.about, this.holidays);
	}

	/** What the rules would find once this is decided. */
	private Assessment under(Verdict verdict) {
		return Requirements.assess(verdict.decided(this.facts), verdict.decided(this.about), this.holidays);
	}

	/**
	 * Whether the process makes a verdict possible: no IMR without the plan appeal or
	 * after the six months unless the department ruled so, and no complaint while that is
	 * undecided, nor on either ground without its denial.
	 * @param verdict what would be decided
	 * @return true when it may be decided, be it against advice
	 */
	public boolean allows(Verdict verdict) {
		Assessment then = under(verdict);
		if (verdict.isImr()) {
			return ATTORNEYS.stream().allMatch((each) -> open(then.of(each)));
		}
		Requirement ground = verdict.ground().orElseThrow();
		boolean stands = verdict == Verdict.NO_MEDICAL_QUESTION || !assessment().of(ground).met();
		return stands && then.complaintGrounds().contains(ground);
	}

	private static boolean open(Finding finding) {
		return finding.met() || finding.result() == Result.UNKNOWN;
	}

	/**
	 * The verdicts that the process makes possible.
	 * @return the verdicts, in their order
	 */
	public List<Verdict> allowed() {
		return Arrays.stream(Verdict.values()).filter(this::allows).toList();
	}

	/**
	 * Whether the rules advise a verdict.
	 * @param verdict what would be decided
	 * @return false when it needs reasons
	 */
	public boolean advises(Verdict verdict) {
		return verdict.isImr() ? under(verdict).qualifies()
				: assessment().complaintGrounds().contains(verdict.ground().orElseThrow());
	}

	/**
	 * What the rules advise.
	 * @return the verdict; empty when something has to be decided or learned before
	 */
	public Optional<Verdict> advised() {
		Assessment now = assessment();
		return now.qualifies() ? Verdict.as(this.about.kind())
				: now.complaintGrounds().stream().findFirst().flatMap(Verdict::on);
	}

	/**
	 * Which decisions of an attorney or a supervisor stand in the way of an IMR.
	 * @return the plan appeal, the filing window, both or none
	 */
	public List<Requirement> waitsFor() {
		Assessment now = assessment();
		return ATTORNEYS.stream().filter((each) -> !open(now.of(each))).toList();
	}

	/**
	 * What is not met or not known.
	 * @return the findings, in their order
	 */
	public List<Finding> against() {
		return assessment().findings().stream().filter((finding) -> !finding.met()).toList();
	}

	/** What is known about a member does not find its way into a log. */
	@Override
	public String toString() {
		return "Screened";
	}

}
