package org.imrhelpcenter.correspondence;

import static org.imrhelpcenter.correspondence.LetterPart.DISAGREE;
import static org.imrhelpcenter.correspondence.LetterPart.NEXT;
import static org.imrhelpcenter.correspondence.LetterPart.WHAT;
import static org.imrhelpcenter.correspondence.LetterPart.WHY;

/**
 * What letters say to those who act for members about their own right to. Nothing in them
 * is about the member's health, and whose access has ended is told that alone.
 */
final class PersonText {

	private final Pen pen;

	private final LetterFacts facts;

	private final LetterWords words;

	PersonText(Pen pen, LetterFacts facts) {
		this.pen = pen;
		this.facts = facts;
		this.words = facts.words();
	}

	void write() {
		switch (this.facts.letter().kind()) {
			case AUTHORITY_VERIFIED -> verified();
			case AUTHORITY_MORE -> more();
			case AUTHORITY_REJECTED -> rejected();
			case ACCESS_ENDED -> accessEnded();
			default -> throw new IllegalStateException(this.facts.letter().kind() + " is a copy of another letter");
		}
	}

	private void accessEnded() {
		this.pen.part(WHAT).say("yours").say("on", this.words.day(Word.ON));
		if (!this.words.lines(Word.DIED_ON).isEmpty()) {
			this.pen.say("died");
		}
		this.pen.say("nothing");
	}

	private void verified() {
		this.pen.part(WHAT).say("what", this.facts.sheet().memberName());
		this.pen.part(WHY).common("authority");
		this.pen.part(NEXT).say("next").say("copies");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void more() {
		this.pen.part(WHAT).say("what").list("items", this.words.lines(Word.ITEMS));
		this.pen.quote(this.words.lines(Word.REASONS));
		this.pen.part(WHY).common("authority");
		this.pen.part(NEXT)
			.say("next")
			.say("dueOn", this.words.day(Word.DUE_ON))
			.say("received", this.facts.sheet().receivedOn())
			.say("until");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void rejected() {
		this.pen.part(WHAT).say("what");
		this.pen.part(WHY).quote(this.words.lines(Word.REASONS)).common("authority");
		this.pen.part(NEXT).say("next").say("other").say("member");
		this.pen.part(DISAGREE).say("disagree");
	}

}
