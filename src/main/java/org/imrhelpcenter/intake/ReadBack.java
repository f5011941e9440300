package org.imrhelpcenter.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads the answers of an application back to the one who looks at it.
 */
@Component
class ReadBack {

	private final Texts texts;

	ReadBack(Texts texts) {
		this.texts = texts;
	}

	/**
	 * One page as it is read back.
	 *
	 * @param title the message key of its title
	 * @param service about which service, where it is asked for each of several
	 * @param changeAt where it is changed
	 * @param rows the questions that were answered
	 * @param unanswered the message keys of those that were not
	 */
	record Sheet(String title, String service, String changeAt, List<ReadLine> rows, List<String> unanswered) {
	}

	List<Sheet> of(Answers answers, Collection<Place> places) {
		return Section.of(answers, places, Audience.MEMBER).stream().map((section) -> sheet(section, answers)).toList();
	}

	private Sheet sheet(Section section, Answers answers) {
		Locale locale = LocaleContextHolder.getLocale();
		int service = section.place().ordinal();
		boolean several = section.place().step().perService() && answers.services() > 1;
		String name = several ? this.texts.say(locale, "intake.serviceOf", service, answers.serviceName(service)) : "";
		return new Sheet(section.title(), name, section.changeAt(), ReadLine.of(section.lines(), this.texts, locale),
				section.lines().stream().filter((line) -> !line.isAnswered()).map(Line::label).toList());
	}

}
