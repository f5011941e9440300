package org.imrhelpcenter.correspondence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.Standing;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.Format;
import org.imrhelpcenter.rules.ClockKind;

import org.springframework.stereotype.Component;

/**
 * Who may be told what a letter tells.
 */
@Component
class Addressees {

	/** The plan sends records, and carries out what is decided. */
	private static final Set<ClockKind> OF_THE_PLAN = EnumSet.of(ClockKind.PLAN_RECORDS,
			ClockKind.DECISION_AFTER_RECORDS, ClockKind.DECISION_OVERALL);

	private final Applications applications;

	private final Assistants assistants;

	private final LetterRows letters;

	Addressees(Applications applications, Assistants assistants, LetterRows letters) {
		this.applications = applications;
		this.assistants = assistants;
		this.letters = letters;
	}

	/** Each one who gets a letter, the member first. */
	List<Addressee> of(CaseSheet opened, LetterKind kind, LetterWords words) {
		List<Addressee> all = new ArrayList<>();
		if (kind.recipients().contains(LetterRecipient.MEMBER) && words.lines(Word.DIED_ON).isEmpty()) {
			all.add(new Addressee(LetterRecipient.MEMBER, null, opened.language(),
					this.applications.formats(opened).contains(Format.LARGE_PRINT)));
		}
		if (kind.recipients().contains(LetterRecipient.ASSISTANT)) {
			people(opened, kind, words).forEach((person) -> all
				.add(new Addressee(LetterRecipient.ASSISTANT, person.id(), person.language(), false)));
		}
		if (kind.recipients().contains(LetterRecipient.PLAN) && concernsPlan(kind, words)
				&& (!kind.followsAnother() || planKnows(opened))) {
			all.add(new Addressee(LetterRecipient.PLAN, null, Locale.ENGLISH, false));
		}
		return all;
	}

	/**
	 * More time for what is between the Help Center and the member is no matter of the
	 * plan's.
	 */
	private static boolean concernsPlan(LetterKind kind, LetterWords words) {
		return kind != LetterKind.EXTENSION || words.lines(Word.CLOCK)
			.stream()
			.anyMatch((clock) -> OF_THE_PLAN.stream().anyMatch((each) -> clock.endsWith("." + each)));
	}

	/** Whether a letter about the case went to the plan, or is on its way there. */
	private boolean planKnows(CaseSheet opened) {
		return this.letters.of(opened.id())
			.stream()
			.anyMatch((letter) -> letter.recipient() == LetterRecipient.PLAN && letter.isApproved());
	}

	/** A letter about one of them goes to nobody else; copies go to those who may act. */
	private Stream<ActingPerson> people(CaseSheet opened, LetterKind kind, LetterWords words) {
		if (kind.isAboutAssistant()) {
			return Stream.ofNullable(words.assistance()).flatMap((id) -> this.assistants.one(opened, id).stream());
		}
		return this.assistants.of(opened).stream().filter((person) -> person.standing() == Standing.ACTIVE);
	}

}
