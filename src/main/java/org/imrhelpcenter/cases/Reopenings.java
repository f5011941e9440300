package org.imrhelpcenter.cases;

import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that are opened again: at the beginning, or where they stood. The clocks run
 * again from where they started. Where none does, somebody has to act as if the
 * application had come on the day on which the case was opened again; the member is
 * promised nothing for it.
 */
@Component
public class Reopenings {

	private final Acts acts;

	private final CaseRows rows;

	private final Reversals reversals;

	Reopenings(Acts acts, CaseRows rows, Reversals reversals) {
		this.acts = acts;
		this.rows = rows;
		this.reversals = reversals;
	}

	/**
	 * Where an opened case can go on.
	 * @param opened the case
	 * @return the beginning, and where it stood when that is another place
	 */
	@Transactional(readOnly = true)
	public List<CaseStatus> choices(CaseSheet opened) {
		CaseStatus stood = this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new).stood();
		return (stood == CaseStatus.SCREENING) ? List.of(stood) : List.of(stood, CaseStatus.SCREENING);
	}

	/**
	 * Opens a case again.
	 * @param viewer who opens it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param next where it goes on
	 * @param words why
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first, or it
	 * cannot go on there
	 */
	@Transactional
	public long reopen(Viewer viewer, CaseSheet opened, int seenVersion, CaseStatus next, String words) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.REOPENING);
		if (!choices(opened).contains(next)) {
			throw new CaseChangedException();
		}
		turn.imrCase().reopen(next, turn.today());
		turn.moved(CaseEvent.REOPENED);
		this.reversals.forgetAll(turn.imrCase().id());
		return turn.record("REOPENED", new ActDetails(words, Map.of("next", "CaseStatus." + next)));
	}

}
