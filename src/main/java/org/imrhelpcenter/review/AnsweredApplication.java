package org.imrhelpcenter.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.imrhelpcenter.intake.Line;
import org.imrhelpcenter.intake.Section;
import org.imrhelpcenter.review.CaseView.Answer;
import org.imrhelpcenter.review.CaseView.AnsweredPage;
import org.imrhelpcenter.web.Texts;

/**
 * The application in the reader's language. What nobody may overlook who writes to the
 * member or calls is taken to the top of the case page.
 */
final class AnsweredApplication {

	private static final Set<String> WARNINGS = Set.of("intake.contact.unsafe.label", "intake.contact.elsewhere.label");

	private static final Set<String> NEEDS = Set.of("intake.contact.circumstances.label",
			"intake.contact.language.label", "intake.contact.interpreter.label", "intake.contact.formats.label");

	private final List<Section> sections;

	private final Texts texts;

	private final Locale locale;

	AnsweredApplication(List<Section> sections, Texts texts, Locale locale) {
		this.sections = sections;
		this.texts = texts;
		this.locale = locale;
	}

	/** How to reach the member safely, and in which language; unanswered is left out. */
	List<Answer> care() {
		return this.sections.stream()
			.flatMap((section) -> section.lines().stream())
			.filter((line) -> WARNINGS.contains(line.label()) || NEEDS.contains(line.label()))
			.filter((line) -> !line.values().isEmpty())
			.map(this::answer)
			.toList();
	}

	List<AnsweredPage> pages() {
		boolean several = this.sections.stream().anyMatch((section) -> section.place().ordinal() > 1);
		return this.sections.stream()
			.map((section) -> new AnsweredPage(this.texts.say(this.locale, section.title()),
					(several && section.place().step().perService()) ? section.place().ordinal() : 0,
					section.lines().stream().map(this::answer).toList(), section.isEmpty()))
			.toList();
	}

	private Answer answer(Line line) {
		return new Answer(this.texts.say(this.locale, line.label()), line.in(this.texts, this.locale),
				WARNINGS.contains(line.label()));
	}

}
