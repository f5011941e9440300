package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls, messages, letters and visits about a case: with whom, when, and what was said.
 */
@Component
public class ContactRecords {

	private final Acts acts;

	ContactRecords(Acts acts) {
		this.acts = acts;
	}

	/**
	 * Writes down what was said.
	 * @param viewer who writes it down
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param said what was said, with whom and when
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void write(Viewer viewer, CaseSheet opened, int seenVersion, Said said) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.CONTACT);
		if (said.on().isAfter(turn.today())) {
			throw new IllegalArgumentException("It has not happened yet");
		}
		turn.record(said.way().name(), said.details());
	}

	/**
	 * What was said.
	 *
	 * @param way how
	 * @param direction who reached whom
	 * @param with with whom
	 * @param name the name; may be empty
	 * @param on on which day
	 * @param time at what time, as it was noted; may be empty
	 * @param words what was said
	 */
	public record Said(ContactWay way, ContactDirection direction, ContactPerson with, String name, LocalDate on,
			String time, String words) {

		ActDetails details() {
			Map<String, String> facts = new HashMap<>(Map.of("direction", "ContactDirection." + this.direction, "with",
					"ContactPerson." + this.with, "on", this.on.toString()));
			if (!this.name.isEmpty()) {
				facts.put("name", this.name);
			}
			if (!this.time.isEmpty()) {
				facts.put("time", this.time);
			}
			return new ActDetails(this.words, facts);
		}

		/** What was said does not find its way into a log. */
		@Override
		public String toString() {
			return "Said";
		}

	}

}
