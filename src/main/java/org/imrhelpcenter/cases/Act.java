package org.imrhelpcenter.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;

import static org.imrhelpcenter.accounts.Role.ANALYST;
import static org.imrhelpcenter.accounts.Role.ATTORNEY;
import static org.imrhelpcenter.accounts.Role.DIRECTOR;
import static org.imrhelpcenter.accounts.Role.INTAKE;
import static org.imrhelpcenter.accounts.Role.NURSE;
import static org.imrhelpcenter.accounts.Role.SUPERVISOR;
import static org.imrhelpcenter.cases.CaseStatus.CLOSED;
import static org.imrhelpcenter.cases.CaseStatus.COMPLAINT;
import static org.imrhelpcenter.cases.CaseStatus.DECIDED;
import static org.imrhelpcenter.cases.CaseStatus.IN_REVIEW;
import static org.imrhelpcenter.cases.CaseStatus.PLAN_RESPONSE_REQUESTED;
import static org.imrhelpcenter.cases.CaseStatus.QUALIFIED;
import static org.imrhelpcenter.cases.CaseStatus.RECEIVED;
import static org.imrhelpcenter.cases.CaseStatus.RECORDS_REQUESTED;
import static org.imrhelpcenter.cases.CaseStatus.SCREENING;
import static org.imrhelpcenter.cases.CaseStatus.WITHDRAWN;

/**
 * What the Help Center does with a case, each by those whose work it is and where the
 * process makes it possible.
 */
public enum Act {

	QUALIFICATION(by(ANALYST), in(RECEIVED, SCREENING, COMPLAINT, PLAN_RESPONSE_REQUESTED), "QUALIFIED", "BACK_TO_IMR"),

	/** A qualification is taken back before anybody outside was told of it. */
	RESCREENING(by(SUPERVISOR), in(QUALIFIED), "RESCREENED"),

	COMPLAINT_TRACK(by(ANALYST), in(RECEIVED, SCREENING, QUALIFIED, RECORDS_REQUESTED, IN_REVIEW), "COMPLAINT"),

	COMPLETENESS(by(INTAKE), in(RECEIVED, SCREENING, COMPLAINT), "COMPLETE", "INCOMPLETE"),

	WAIVER(by(ATTORNEY, SUPERVISOR), beforeTheEnd(), "GRANTED", "DENIED"),

	/**
	 * Declined by two different people: one proposes it, another confirms or overrules.
	 */
	LATE_ACCEPTANCE(by(ATTORNEY, SUPERVISOR), beforeTheEnd(), "ACCEPTED", "DECLINE_PROPOSED", "DECLINED"),

	STATE_HEARING(by(ANALYST, ATTORNEY), notClosed(), "NONE", "WITHDRAWN", "REQUESTED", "HELD", "DECIDED"),

	JURISDICTION(by(INTAKE, ANALYST), in(RECEIVED, SCREENING, QUALIFIED, COMPLAINT, PLAN_RESPONSE_REQUESTED),
			"LICENSED", "NOT_LICENSED", "NO_AUTHORITY"),

	/** Recorded by {@link UrgencyDecisions}. */
	URGENCY(by(NURSE), beforeTheEnd()),

	/** Recorded where those who act for members are kept. */
	AUTHORITY(by(ANALYST, ATTORNEY), EnumSet.allOf(CaseStatus.class)),

	PLAN_RECORDS(by(ANALYST), in(QUALIFIED, RECORDS_REQUESTED, IN_REVIEW), "REQUESTED", "RECEIVED", "COMPLETE",
			"REMINDED"),

	PLAN_REVERSAL(by(ANALYST, SUPERVISOR), beforeTheEnd(), "ALL", "SOME"),

	WITHDRAWAL(by(ANALYST, SUPERVISOR), beforeTheEnd(), "WITHDRAWN"),

	CLOSING(by(ANALYST, SUPERVISOR), notClosed(), names(ClosingReason.values())),

	REOPENING(by(ANALYST, SUPERVISOR), in(CLOSED, WITHDRAWN), "REOPENED"),

	REVIEW_ORGANIZATION(by(ANALYST), in(QUALIFIED, RECORDS_REQUESTED, IN_REVIEW), "ASSIGNED", "SENT", "RECEIVED",
			"DECLINED"),

	DETERMINATION(by(ANALYST), in(IN_REVIEW), "RECORDED"),

	/** By the director, or by a deputy whom the director named. */
	ADOPTION(by(DIRECTOR, SUPERVISOR, ATTORNEY), in(IN_REVIEW), "ADOPTED", "RETURNED"),

	/** An adoption is taken back before anybody outside was told of it. */
	REVOCATION(by(DIRECTOR), in(IN_REVIEW), "REVOKED"),

	DECISION_LETTER(by(ANALYST), in(IN_REVIEW), "PREPARED"),

	CARRIED_OUT(by(ANALYST), in(DECIDED), "CARRIED_OUT", "MISSED"),

	COMPLAINT_OUTCOME(by(ANALYST), in(COMPLAINT, PLAN_RESPONSE_REQUESTED), "PLAN_ASKED", "OUTCOME"),

	EXTENSION(by(SUPERVISOR), beforeTheEnd(), "EXTENDED"),

	HOLD(everybody(), notClosed(), "HELD", "ENDED"),

	CONTACT(everybody(), EnumSet.allOf(CaseStatus.class), names(ContactWay.values())),

	/** Where the member, or somebody who acts for them, is written to. */
	ADDRESS(by(INTAKE, ANALYST, SUPERVISOR), EnumSet.allOf(CaseStatus.class), "MEMBER", "PERSON"),

	LINK(everybody(), EnumSet.allOf(CaseStatus.class), "RELATED", "DUPLICATE", "ORIGINAL", "REMOVED"),

	NOTE(everybody(), EnumSet.allOf(CaseStatus.class), "WRITTEN");

	/** Acts leave audit lines that start so. */
	public static final String DEED = "ACT_";

	private final Set<Role> roles;

	private final Set<CaseStatus> statuses;

	private final List<String> outcomes;

	Act(Set<Role> roles, Set<CaseStatus> statuses, String... outcomes) {
		this.roles = roles;
		this.statuses = statuses;
		this.outcomes = List.of(outcomes);
	}

	/**
	 * Whose work it is.
	 * @param viewer who asks
	 * @return whether it is the viewer's
	 */
	public boolean isFor(Viewer viewer) {
		return viewer.is(this.roles.toArray(Role[]::new));
	}

	/**
	 * Whether the process makes it possible where a case stands.
	 * @param status where the case stands
	 * @return true when it does
	 */
	public boolean isPossible(CaseStatus status) {
		return this.statuses.contains(status);
	}

	/**
	 * What may come out of it, as it is recorded.
	 * @return the words
	 */
	public List<String> outcomes() {
		return this.outcomes;
	}

	/**
	 * The last part of its address, below the address of the case.
	 * @return such as {@code late-acceptance}
	 */
	public String path() {
		return (this == COMPLAINT_TRACK) ? "complaint" : name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * How the audit names it.
	 * @return the deed; its detail is the outcome
	 */
	public String deed() {
		return DEED + name();
	}

	private static Set<Role> by(Role first, Role... more) {
		return EnumSet.of(first, more);
	}

	private static Set<Role> everybody() {
		return EnumSet.of(INTAKE, NURSE, ANALYST, ATTORNEY, SUPERVISOR, DIRECTOR);
	}

	private static String[] names(Enum<?>[] outcomes) {
		return Arrays.stream(outcomes).map(Enum::name).toArray(String[]::new);
	}

	private static Set<CaseStatus> in(CaseStatus first, CaseStatus... more) {
		return EnumSet.of(first, more);
	}

	private static Set<CaseStatus> notClosed() {
		return EnumSet.complementOf(EnumSet.of(CLOSED, WITHDRAWN));
	}

	private static Set<CaseStatus> beforeTheEnd() {
		Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
		Arrays.stream(CaseStatus.values())
			.filter((status) -> status.stage() != Stage.DETERMINATION)
			.forEach(statuses::add);
		return statuses;
	}

}
