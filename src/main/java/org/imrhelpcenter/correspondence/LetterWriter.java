package org.imrhelpcenter.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;

import static org.imrhelpcenter.correspondence.LetterPart.HEARING;
import static org.imrhelpcenter.correspondence.LetterPart.HELP;
import static org.imrhelpcenter.correspondence.LetterPart.NOTE;

/**
 * Writes letters, from what an act told and what the case says on that day.
 */
@Component
class LetterWriter {

	private final CaseRecords records;

	private final Applications applications;

	private final Assistants assistants;

	private final Deadlines deadlines;

	private final Calendars calendars;

	private final Texts texts;

	private final Clock clock;

	LetterWriter(CaseRecords records, Applications applications, Assistants assistants, Deadlines deadlines,
			Calendars calendars, Texts texts, Clock clock) {
		this.records = records;
		this.applications = applications;
		this.assistants = assistants;
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.texts = texts;
		this.clock = clock;
	}

	/** The letter as it would be said today. */
	LetterText write(CaseSheet opened, CaseLetter letter, LetterWords words, String note) {
		return write(facts(opened, letter, words), note);
	}

	private LetterFacts facts(CaseSheet opened, CaseLetter letter, LetterWords words) {
		CaseFacts facts = this.records.facts(opened);
		Long assistance = letter.assistanceId();
		String person = (assistance != null)
				? this.assistants.one(opened, assistance).map(ActingPerson::name).orElse("") : "";
		return new LetterFacts(opened, letter, words, this.records.services(opened), facts.completeness().missing(),
				this.deadlines.of(opened.id()), this.calendars.clockRules(), this.applications.signer(opened), person,
				this.clock.instant());
	}

	private LetterText write(LetterFacts facts, String note) {
		CaseLetter letter = facts.letter();
		Locale locale = letter.language();
		Pen pen = new Pen(this.texts, locale, letter.kind());
		boolean copy = letter.recipient() == LetterRecipient.ASSISTANT && !letter.kind().isAboutAssistant();
		if (copy) {
			pen.opening().common("copy", facts.sheet().memberName());
		}
		if (letter.recipient() == LetterRecipient.PLAN) {
			new PlanText(pen, facts).write();
		}
		else if (letter.recipient() == LetterRecipient.MEMBER || copy) {
			new MemberText(pen, facts).write();
			hearing(pen, facts);
		}
		else {
			new PersonText(pen, facts).write();
		}
		pen.part(NOTE).quote(note.lines().filter((line) -> !line.isBlank()).toList());
		help(pen, facts);
		return new LetterText(locale.toLanguageTag(), facts.today(), title(pen, facts), lines(pen, facts),
				greeting(pen, facts), pen.parts(), pen.word("closing"));
	}

	private static String title(Pen pen, LetterFacts facts) {
		CaseLetter letter = facts.letter();
		String own = switch (letter.recipient()) {
			case PLAN -> ".plan.title";
			case ASSISTANT -> (letter.kind() == LetterKind.ACCESS_ENDED) ? ".yours.title" : ".title";
			case MEMBER -> ".title";
		};
		return pen.word(letter.kind() + own);
	}

	/** Whose access has ended is told nothing about the case, not even its number. */
	private static List<String> lines(Pen pen, LetterFacts facts) {
		List<String> lines = new ArrayList<>();
		lines.add(pen.word("date", facts.today()));
		if (facts.letter().kind() != LetterKind.ACCESS_ENDED || facts.letter().recipient() == LetterRecipient.MEMBER) {
			lines.add(pen.word("number", facts.sheet().number().text()));
		}
		return lines;
	}

	private static String greeting(Pen pen, LetterFacts facts) {
		String member = facts.sheet().memberName();
		return switch (facts.letter().recipient()) {
			case PLAN -> pen.word("greeting.plan", facts.sheet().planName());
			case ASSISTANT -> pen.word("greeting", facts.person());
			case MEMBER -> switch (facts.signer()) {
				case PARENT_OR_GUARDIAN -> pen.word(facts.ofAge() ? "greeting" : "greeting.parent", member);
				case PERSONAL_REPRESENTATIVE -> pen.word("greeting.survivor", member);
				default -> pen.word("greeting", member);
			};
		};
	}

	/** Medi-Cal members are told their last day in every letter where it matters. */
	private static void hearing(Pen pen, LetterFacts facts) {
		boolean matters = switch (facts.letter().kind()) {
			case ACCESS_ENDED, RECORDS_LIST, EXTENSION -> false;
			case STATE_HEARING -> true;
			default -> facts.sheet().mediCal();
		};
		if (!matters) {
			return;
		}
		pen.part(HEARING).common("hearing.what");
		List<LocalDate> days = facts.hearingDays();
		if (days.isEmpty()) {
			pen.common("hearing.noDate");
		}
		days.forEach((day) -> pen.common(day.isBefore(facts.today()) ? "hearing.passed" : "hearing.by", day));
		pen.common("hearing.cause").common("hearing.call");
	}

	private static void help(Pen pen, LetterFacts facts) {
		if (facts.letter().recipient() == LetterRecipient.PLAN) {
			pen.questions().common("help.plan");
		}
		else {
			pen.part(HELP);
			pen.common("help.call").common("help.language").common("help.tdd").common("help.format");
			pen.foreign(pen.word("help.other.language"), pen.word("help.other"));
			if (facts.letter().recipient() == LetterRecipient.MEMBER) {
				pen.common("help.page");
			}
		}
		pen.common("help.write");
	}

}
