package org.imrhelpcenter.cases;

import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that are closed: nothing more is to be done. Every clock that runs stops.
 */
@Component
public class Closings {

	private final Acts acts;

	private final Holds holds;

	Closings(Acts acts, Holds holds) {
		this.acts = acts;
		this.holds = holds;
	}

	/**
	 * Closes a case.
	 * @param viewer who closes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reason why
	 * @param words why, in words
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first, or it is
	 * closed already
	 */
	@Transactional
	public long close(Viewer viewer, CaseSheet opened, int seenVersion, ClosingReason reason, String words) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.CLOSING);
		CaseStatus stood = turn.imrCase().sheet().status();
		turn.imrCase().become(CaseStatus.CLOSED);
		this.holds.endAll(opened.id(), turn.at());
		turn.moved(CaseEvent.CLOSED);
		return turn.record(reason.name(), new ActDetails(words, Map.of("stood", "CaseStatus." + stood)));
	}

}
