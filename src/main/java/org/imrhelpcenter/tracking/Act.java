package org.imrhelpcenter.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.rules.Urgency;

/**
 * Something that a member can do from the page of the case, each on a page of its own.
 *
 * @param name the last word of its message keys
 * @param href its page
 */
record Act(String name, String href) {

	private static final String BELOW = "/track/case/";

	/**
	 * Only what can still have an effect is offered; what was done before can be looked
	 * at to the end.
	 * @param undecided whether something is left to be decided
	 */
	static List<Act> of(CaseSheet sheet, Collection<MissingItem> missing, boolean undecided) {
		List<Act> acts = new ArrayList<>();
		if (undecided && missing.contains(MissingItem.RELEASE)) {
			acts.add(of("signature"));
		}
		if (undecided && sheet.urgency() != Urgency.URGENT) {
			acts.add(of("urgency"));
		}
		acts.add(sheet.status().isOver() ? over("assistants") : of("assistants"));
		if (undecided) {
			acts.add(of("certification"));
		}
		acts.add(sheet.status().isOver() ? over("documents") : of("documents"));
		acts.add(of("archive"));
		acts.add(of("messages"));
		acts.add(of("contact"));
		if (sheet.status().mayBecome(CaseStatus.WITHDRAWN)) {
			acts.add(of("withdrawal"));
		}
		return List.copyOf(acts);
	}

	private static Act of(String name) {
		return new Act(name, BELOW + name);
	}

	/** The same page, where nothing more is to be done. */
	private static Act over(String name) {
		return new Act(name + ".over", BELOW + name);
	}

	/**
	 * The message that names it.
	 * @return the key
	 */
	public String key() {
		return "tracking.case.act." + this.name;
	}

}
