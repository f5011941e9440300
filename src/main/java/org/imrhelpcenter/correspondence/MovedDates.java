package org.imrhelpcenter.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSeals;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.deadlines.DatesMoved;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that wait to be printed while a date in them moves: they do not go out with the
 * old one. Each is a draft again, which says what is true now; what somebody added stays.
 */
@Component
class MovedDates {

	/** The deed of making an approved letter a draft again. */
	static final String REDRAFTED = "LETTER_REDRAFTED";

	private final LetterRows rows;

	private final LetterWriter writer;

	private final LetterPress press;

	private final CaseRecords records;

	private final CaseSeals seals;

	private final JsonMapper json;

	private final Audit audit;

	private final Clock clock;

	MovedDates(LetterRows rows, LetterWriter writer, LetterPress press, CaseRecords records, CaseSeals seals,
			JsonMapper json, Audit audit, Clock clock) {
		this.rows = rows;
		this.writer = writer;
		this.press = press;
		this.records = records;
		this.seals = seals;
		this.json = json;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void moved(DatesMoved moved) {
		CaseSheet opened = this.records.sheet(moved.caseId());
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.rows.of(moved.caseId())
			.stream()
			.filter((letter) -> !letter.isDraft() && letter.mayBeDiscarded())
			.filter((letter) -> saysOtherwise(opened, letter))
			.forEach((letter) -> {
				if (this.rows.redraft(letter.id(), at)) {
					this.audit.note(Actor.SYSTEM, opened.subject(), REDRAFTED, letter.deedDetail());
				}
			});
	}

	/** Whether it would say something else now; its own date is no difference. */
	private boolean saysOtherwise(CaseSheet opened, CaseLetter letter) {
		CaseSeals.Key key = this.seals.of(opened);
		LetterWords words = this.json.readValue(key.open(this.rows.words(letter.id()), letter.context("words")),
				LetterWords.class);
		String note = this.rows.note(letter.id()).map((sealed) -> key.open(sealed, letter.context("note"))).orElse("");
		LetterText kept = this.rows.copy(letter.id(), "text")
			.map((sealed) -> this.press.text(key.openBytes(sealed, letter.context("text"))))
			.orElseThrow();
		return !this.writer.write(opened, letter, words, note).parts().equals(kept.parts());
	}

}
