package org.imrhelpcenter.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.Standing;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.Format;

import org.springframework.stereotype.Component;

/**
 * Who may be told what a letter tells.
 */
@Component
class Addressees {

	private final Applications applications;

	private final Assistants assistants;

	Addressees(Applications applications, Assistants assistants) {
		this.applications = applications;
		this.assistants = assistants;
	}

	/** Each one who gets a letter, the member first. */
	List<Addressee> of(CaseSheet opened, LetterKind kind, LetterWords words) {
		List<Addressee> all = new ArrayList<>();
		if (kind.recipients().contains(LetterRecipient.MEMBER)) {
			all.add(new Addressee(LetterRecipient.MEMBER, null, opened.language(),
					this.applications.formats(opened).contains(Format.LARGE_PRINT)));
		}
		if (kind.recipients().contains(LetterRecipient.ASSISTANT)) {
			people(opened, kind, words).forEach((person) -> all
				.add(new Addressee(LetterRecipient.ASSISTANT, person.id(), person.language(), false)));
		}
		if (kind.recipients().contains(LetterRecipient.PLAN)) {
			all.add(new Addressee(LetterRecipient.PLAN, null, Locale.ENGLISH, false));
		}
		return all;
	}

	/** A letter about one of them goes to nobody else; copies go to those who may act. */
	private Stream<ActingPerson> people(CaseSheet opened, LetterKind kind, LetterWords words) {
		if (kind.isAboutAssistant()) {
			return Stream.ofNullable(words.assistance()).flatMap((id) -> this.assistants.one(opened, id).stream());
		}
		return this.assistants.of(opened).stream().filter((person) -> person.standing() == Standing.ACTIVE);
	}

}
