package org.imrhelpcenter.cases;

import java.util.List;

/**
 * Some of what was found, in the queue's order.
 *
 * @param page the cases
 * @param alike whether nobody goes by these very words, and these are names like them
 * @param cut whether more names begin like this than were looked at
 * @param spellings other names that somebody may have meant
 */
public record SearchPage(QueuePage page, boolean alike, boolean cut, List<String> spellings) {

	public SearchPage {
		spellings = List.copyOf(spellings);
	}

}
