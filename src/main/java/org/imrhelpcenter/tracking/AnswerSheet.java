package org.imrhelpcenter.tracking;

import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.intake.Section;
import org.imrhelpcenter.web.Texts;

/**
 * A page of the application as the member sent it in.
 *
 * @param title the message key of its title
 * @param service about which service; 0 when there is only one, or it is about all
 * @param rows what was answered
 */
record AnswerSheet(String title, int service, List<Row> rows) {

	static List<AnswerSheet> of(List<Section> sections, Texts texts, Locale locale) {
		boolean several = sections.stream().anyMatch((section) -> section.place().ordinal() > 1);
		return sections.stream()
			.filter((section) -> !section.isEmpty())
			.map((section) -> new AnswerSheet(section.title(),
					(several && section.place().step().perService()) ? section.place().ordinal() : 0,
					section.lines()
						.stream()
						.filter((line) -> !line.values().isEmpty())
						.map((line) -> new Row(line.label(), line.in(texts, locale)))
						.toList()))
			.toList();
	}

	/**
	 * A question and its answer.
	 *
	 * @param label the message key of the question
	 * @param values the answer, in parts
	 */
	record Row(String label, List<String> values) {

		/** The answer, or its parts where there are several. */
		public Object value() {
			return (this.values.size() == 1) ? this.values.get(0) : this.values;
		}

	}

}
