package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.web.Texts;

/**
 * One question that was answered, as it is read back in somebody's language.
 *
 * @param label the message key of the question
 * @param values the answer
 */
record ReadLine(String label, List<String> values) {

	/** What was answered on a page. */
	static List<ReadLine> of(List<Line> lines, Texts texts, Locale locale) {
		return lines.stream()
			.filter(Line::isAnswered)
			.map((line) -> new ReadLine(line.label(), line.in(texts, locale)))
			.toList();
	}

	/** The answer, or its parts where there are several. */
	public Object value() {
		return (this.values.size() == 1) ? this.values.get(0) : this.values;
	}

}
