package org.imrhelpcenter.cases;

import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.ClockKind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for one date of a case, with a reason and an approver.
 */
@Component
public class Extensions {

	private final Acts acts;

	Extensions(Acts acts) {
		this.acts = acts;
	}

	/**
	 * Records that a clock gets more time, in the transaction in which it does.
	 * @param viewer who approves it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param clock which clock
	 * @param days how many days
	 * @param reasons why
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long grant(Viewer viewer, CaseSheet opened, int seenVersion, ClockKind clock, int days, String reasons) {
		return this.acts.take(viewer, opened, seenVersion, Act.EXTENSION)
			.record("EXTENDED", new ActDetails(reasons, Map.of("clock", clock.name(), "days", String.valueOf(days))));
	}

}
