package org.imrhelpcenter.cases;

import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that do not qualify for IMR. They are not closed: they go through the regular
 * consumer complaint process under the same number.
 */
@Component
public class Complaints {

	private final Acts acts;

	private final Screenings screenings;

	Complaints(Acts acts, Screenings screenings) {
		this.acts = acts;
		this.screenings = screenings;
	}

	/**
	 * Sends a case to the complaint process.
	 * @param viewer who decides
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param verdicts the ground for each service, by its place
	 * @param reasons why, in words for the member
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 * @throws IllegalArgumentException when the process makes a ground impossible: while
	 * a waiver or a late acceptance is undecided, or without its denial
	 */
	@Transactional
	public long send(Viewer viewer, CaseSheet opened, int seenVersion, Map<Integer, Verdict> verdicts, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.COMPLAINT_TRACK);
		if (reasons.isEmpty() || verdicts.values().stream().anyMatch(Verdict::isImr)) {
			throw new IllegalArgumentException("Each service needs its ground, and the case reasons");
		}
		this.screenings.decide(turn, verdicts);
		turn.become(CaseStatus.COMPLAINT);
		turn.imrCase().follow(Track.COMPLAINT);
		turn.moved(CaseEvent.MOVED_TO_COMPLAINT);
		return turn.record("COMPLAINT", Qualifications.kept(reasons, verdicts));
	}

}
