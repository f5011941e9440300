package org.imrhelpcenter.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads the answers of an application back to the one who looks at it.
 */
@Component
class ReadBack {

	private static final String FILES = "intake.documents.files.label";

	private final Texts texts;

	private final DraftDocuments documents;

	ReadBack(DraftDocuments documents, Texts texts) {
		this.documents = documents;
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

	/** The pages of the way, the files of the draft on theirs. */
	List<Sheet> of(OpenDraft draft, Collection<Place> places) {
		Answers answers = draft.answers();
		List<String> files = this.documents.of(draft).stream().map(DocumentSheet::name).toList();
		return Section.of(answers, places, Audience.MEMBER)
			.stream()
			.map((section) -> sheet(section, answers,
					(section.place().step() == Step.DOCUMENTS) ? new Line(FILES, List.copyOf(files)) : null))
			.toList();
	}

	private Sheet sheet(Section section, Answers answers, @Nullable Line first) {
		Locale locale = LocaleContextHolder.getLocale();
		int service = section.place().ordinal();
		boolean several = section.place().step().perService() && answers.services() > 1;
		String name = several ? this.texts.say(locale, "intake.serviceOf", service, answers.serviceName(service)) : "";
		List<Line> lines = Stream.concat(Stream.ofNullable(first), section.lines().stream()).toList();
		return new Sheet(section.title(), name, section.changeAt(), ReadLine.of(lines, this.texts, locale),
				lines.stream().filter((line) -> !line.isAnswered()).map(Line::label).toList());
	}

}
