package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the rules found about one disputed service.
 *
 * @param service the facts about the service
 * @param findings seven findings, in the order of {@link Requirement}
 * @param filingWindow the six months; null without a dated decision on the appeal
 * @param stateHearingBy the last day to ask for a State Hearing; null without Medi-Cal or
 * without a dated decision on the appeal
 * @param completedOn the day the application became complete; null while it is not
 * @param reassessOn the day on which a case that lacks nothing but the plan's 30 (or 3)
 * days is assessed again; null in every other case
 */
public record Assessment(ServiceFacts service, List<Finding> findings, @Nullable FilingWindow filingWindow,
		@Nullable LocalDate stateHearingBy, @Nullable LocalDate completedOn, @Nullable LocalDate reassessOn) {

	/** Keeps its own copy of the findings. */
	public Assessment {
		findings = List.copyOf(findings);
	}

	/** The finding about one requirement. */
	public Finding of(Requirement requirement) {
		return this.findings.get(requirement.ordinal());
	}

	/** Whether every requirement is met: the qualification letter may be sent. */
	public boolean qualifies() {
		return this.findings.stream().allMatch(Finding::met);
	}

	/** The requirements with one result, in order. */
	public Set<Requirement> with(Result result) {
		Set<Requirement> requirements = EnumSet.noneOf(Requirement.class);
		for (Finding finding : this.findings) {
			if (finding.result() == result) {
				requirements.add(finding.requirement());
			}
		}
		return Collections.unmodifiableSet(requirements);
	}

	/**
	 * The requirements on which a named person has to decide. A member who said why it
	 * cannot wait for the plan has asked for a decision on a waiver.
	 */
	public Set<Requirement> whatNeedsADecision() {
		Set<Requirement> needed = EnumSet.noneOf(Requirement.class);
		needed.addAll(with(Result.NEEDS_DECISION));
		if (!of(Requirement.PLAN_APPEAL).met() && this.service.waiver() == Ruling.ASKED) {
			needed.add(Requirement.PLAN_APPEAL);
		}
		return Collections.unmodifiableSet(needed);
	}

	/**
	 * On which grounds a person may send this service to the complaint process: none
	 * while a waiver or a late acceptance is undecided, and neither of these without its
	 * recorded denial.
	 */
	public Set<Requirement> complaintGrounds() {
		Set<Requirement> grounds = EnumSet.noneOf(Requirement.class);
		Set<Requirement> undecided = whatNeedsADecision();
		if (!undecided.contains(Requirement.PLAN_APPEAL) && !undecided.contains(Requirement.FILING_WINDOW)) {
			grounds.addAll(with(Result.NOT_MET));
			grounds.remove(Requirement.COMPLETE_APPLICATION);
			grounds.remove(Requirement.AUTHORITY);
			if (this.service.waiver() != Ruling.DENIED) {
				grounds.remove(Requirement.PLAN_APPEAL);
			}
		}
		return Collections.unmodifiableSet(grounds);
	}

	/**
	 * Whether a case qualifies: one service that is late or not IMR never costs the
	 * others.
	 */
	public static boolean anyQualifies(Collection<Assessment> services) {
		return services.stream().anyMatch(Assessment::qualifies);
	}

	/**
	 * Whether a person may send a whole case to the complaint process: each service has
	 * its ground.
	 */
	public static boolean mayGoToComplaint(Collection<Assessment> services) {
		return !services.isEmpty() && services.stream().noneMatch((service) -> service.complaintGrounds().isEmpty());
	}

}
