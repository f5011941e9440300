package org.imrhelpcenter.cases;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people of the Help Center write down about a case, for each other.
 */
@Component
public class Notes {

	private final Acts acts;

	Notes(Acts acts) {
		this.acts = acts;
	}

	/**
	 * Writes a note.
	 * @param viewer who writes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param text the note
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void write(Viewer viewer, CaseSheet opened, int seenVersion, String text) {
		this.acts.take(viewer, opened, seenVersion, Act.NOTE).record("WRITTEN", new ActDetails(text));
	}

}
