package org.imrhelpcenter.cases;

import java.util.HashMap;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.Ruling;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the department may take a case as an IMR. Where it may not, the complaint
 * process is open all the same, unless the department has no authority at all.
 */
@Component
public class Jurisdictions {

	/** What is recorded when the department has no authority at all. */
	static final String NO_AUTHORITY = "NO_AUTHORITY";

	private final Acts acts;

	private final Knowledge knowledge;

	Jurisdictions(Acts acts, Knowledge knowledge) {
		this.acts = acts;
		this.knowledge = knowledge;
	}

	/**
	 * Decides whether the department licenses the plan.
	 * @param viewer who decides
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param licensed whether it does
	 * @param reasons why
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 * @throws IllegalArgumentException when somebody with both Medicare and Medi-Cal
	 * would be turned away
	 */
	@Transactional
	public long decide(Viewer viewer, CaseSheet opened, int seenVersion, boolean licensed, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.JURISDICTION);
		learn(turn, licensed);
		return turn.record(licensed ? "LICENSED" : "NOT_LICENSED", new ActDetails(reasons));
	}

	/**
	 * Decides that the department has no authority at all.
	 * @param viewer who decides
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param agency the agency that may handle it; null when none is known
	 * @param handedOver whether the case was handed over to it
	 * @param reasons why, in words for the member
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 * @throws IllegalArgumentException when somebody with both Medicare and Medi-Cal
	 * would be turned away
	 */
	@Transactional
	public long noAuthority(Viewer viewer, CaseSheet opened, int seenVersion, @Nullable String agency,
			boolean handedOver, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.JURISDICTION);
		learn(turn, false);
		Map<String, String> facts = new HashMap<>(Map.of("handedOver", String.valueOf(handedOver)));
		if (agency != null) {
			facts.put("agency", agency);
		}
		return turn.record(NO_AUTHORITY, new ActDetails(reasons, facts));
	}

	private void learn(Turn turn, boolean licensed) {
		this.knowledge.learn(turn.imrCase(), turn.seals(), (facts) -> {
			CoverageFacts before = facts.coverage();
			if (!licensed && before.coverage() == Coverage.MEDICARE_AND_MEDI_CAL) {
				throw new IllegalArgumentException("Nobody with Medicare and Medi-Cal is turned away");
			}
			Ruling ruling = !licensed ? Ruling.DENIED
					: (before.coverage() == Coverage.LICENSED_PLAN) ? Ruling.NONE : Ruling.GRANTED;
			return facts.with(new CoverageFacts(before.coverage(), licensed ? License.LICENSED : License.NOT_LICENSED,
					before.mediCal(), ruling));
		});
	}

}
