package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from an adopted determination: the letters that tell it, and the plan that
 * carries it out or does not.
 */
@Component
public class Decisions {

	private final Acts acts;

	Decisions(Acts acts) {
		this.acts = acts;
	}

	/**
	 * Has the decision letters prepared.
	 * @param viewer who prepares them
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons what the letters say beside the summaries; may be empty
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first, or nothing
	 * is adopted
	 */
	@Transactional
	public long tell(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		return this.acts.take(viewer, opened, seenVersion, Act.DECISION_LETTER)
			.record("PREPARED", new ActDetails(reasons));
	}

	/**
	 * Notes that the plan proved that it did what was decided.
	 * @param viewer who notes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param on the legal day on which the proof was received
	 * @param proof what the proof is
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void carriedOut(Viewer viewer, CaseSheet opened, int seenVersion, LocalDate on, String proof) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.CARRIED_OUT);
		turn.record("CARRIED_OUT", new ActDetails(proof, Map.of("on", on.toString())));
		turn.imrCase().become(CaseStatus.CARRIED_OUT);
		turn.moved(CaseEvent.PLAN_PROOF_RECEIVED, on);
	}

	/**
	 * Notes that the plan has not done in time what was decided. Its date runs on.
	 * @param viewer who notes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param daysLate by how many days it is late
	 * @param words what the plan says, and what is done about it
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void missed(Viewer viewer, CaseSheet opened, int seenVersion, long daysLate, String words) {
		this.acts.take(viewer, opened, seenVersion, Act.CARRIED_OUT)
			.record("MISSED", new ActDetails(words, Map.of("daysLate", String.valueOf(daysLate))));
	}

}
