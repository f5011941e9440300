package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.rules.ServiceFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the rules found about a case on its way into an empty database.
 */
public final class CopiedFindings {

	private final Map<Requirement, Result> open = new EnumMap<>(Requirement.class);

	private final long caseId;

	private final Assessments assessments;

	private final Holidays holidays;

	private final Seals seals;

	private final Kept kept;

	private @Nullable LocalDate again;

	CopiedFindings(long caseId, Assessments assessments, Holidays holidays, Seals seals, Kept kept) {
		this.caseId = caseId;
		this.assessments = assessments;
		this.holidays = holidays;
		this.seals = seals;
		this.kept = kept;
	}

	void again(CaseFacts facts, List<ServiceFacts> services, Instant at) {
		this.open.clear();
		this.again = null;
		for (int ordinal = 1; ordinal <= services.size(); ordinal++) {
			long service = CopiedCases.serviceId(this.caseId, ordinal);
			this.again = Assessments.earlier(this.again, this.assessments.find(service, facts,
					services.get(ordinal - 1), at, this.holidays, this.seals, (finding, detail) -> {
						this.kept.keep(service, at, finding, detail);
						if (!finding.met()) {
							this.open.putIfAbsent(finding.requirement(), finding.result());
						}
					}));
		}
	}

	/**
	 * What is not met.
	 * @param requirement which requirement
	 * @return whether a service of the case does not meet it, or nobody knows
	 */
	public boolean isOpen(Requirement requirement) {
		return this.open.containsKey(requirement);
	}

	/**
	 * Whether something waits for a person's decision.
	 * @param requirement which requirement
	 * @return true when the rules leave it to somebody
	 */
	public boolean needsDecision(Requirement requirement) {
		return this.open.get(requirement) == Result.NEEDS_DECISION;
	}

	/**
	 * When the rules look again by themselves.
	 * @param today the legal day
	 * @return the day; null when there is none to come
	 */
	public @Nullable LocalDate again(LocalDate today) {
		return (this.again != null && this.again.isAfter(today)) ? this.again : null;
	}

	/** Keeps a finding. */
	interface Kept {

		void keep(long service, Instant at, Finding finding, byte[] detail);

	}

}
