package org.imrhelpcenter.correspondence;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Urgency;

import static org.imrhelpcenter.correspondence.LetterPart.DISAGREE;
import static org.imrhelpcenter.correspondence.LetterPart.NEXT;
import static org.imrhelpcenter.correspondence.LetterPart.WHAT;
import static org.imrhelpcenter.correspondence.LetterPart.WHY;

/**
 * What letters say to members, and to those who get copies of them.
 */
final class MemberText {

	private final Pen pen;

	private final LetterFacts facts;

	private final LetterWords words;

	MemberText(Pen pen, LetterFacts facts) {
		this.pen = pen;
		this.facts = facts;
		this.words = facts.words();
	}

	void write() {
		switch (this.facts.letter().kind()) {
			case ACKNOWLEDGEMENT -> acknowledgement();
			case INCOMPLETE -> incomplete();
			case ACCESS_ENDED -> accessEnded();
			case WAIVER_GRANTED, LATE_ACCEPTANCE_GRANTED -> granted();
			case WAIVER_DENIED, LATE_ACCEPTANCE_DENIED -> denied();
			case QUALIFIED -> qualified();
			case RECORDS_LIST -> recordsList();
			case NOT_ELIGIBLE -> notEligible();
			case COMPLAINT_OUTCOME -> complaintOutcome();
			case OTHER_AGENCY -> otherAgency();
			case EXTENSION -> extension();
			case URGENCY_CHANGED -> urgencyChanged();
			case PLAN_REVERSED -> planReversed();
			case WITHDRAWN -> withdrawn();
			case DECISION -> decision();
			case STATE_HEARING -> stateHearing();
			case CLOSED, REOPENED -> closedOrReopened();
			default -> throw new IllegalStateException(this.facts.letter().kind() + " does not go to members");
		}
	}

	private List<String> reasons() {
		return this.words.lines(Word.REASONS);
	}

	private void acknowledgement() {
		this.pen.part(WHAT)
			.say("what", this.facts.sheet().receivedOn())
			.say("plan", this.facts.sheet().planName())
			.list("services", this.facts.names());
		this.pen.part(WHY).say("why");
		this.pen.part(NEXT);
		if (this.facts.missing().isEmpty()) {
			this.pen.say("complete").say("letterBy", this.facts.due(ClockKind.QUALIFICATION_LETTER));
			this.pen.say("decisionBy", this.facts.decisionBy());
		}
		else {
			this.pen.list("missing", missing()).say("then");
		}
		this.pen.either(this.facts.urgent(), "urgent", "standard");
		this.pen.part(DISAGREE).say("disagree");
	}

	private List<String> missing() {
		return this.facts.missing().stream().map((item) -> this.pen.word("missing." + item)).toList();
	}

	private void incomplete() {
		List<String> told = this.words.lines(Word.ITEMS);
		this.pen.part(WHAT).say("what").list("missing", told.isEmpty() ? missing() : told);
		this.pen.quote(reasons());
		this.pen.part(WHY).say("why");
		this.pen.part(NEXT)
			.say("next")
			.say("dueOn", this.words.day(Word.DUE_ON))
			.say("how")
			.say("received", this.facts.sheet().receivedOn())
			.say("records");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void accessEnded() {
		this.pen.part(WHAT)
			.say(this.words.has(Word.NAME) ? "named" : "what", this.words.has(Word.NAME) ? name() : "-")
			.say("on", this.words.day(Word.ON));
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT).say("next").say("again");
		this.pen.part(DISAGREE).say("disagree");
	}

	private String name() {
		return this.words.lines(Word.NAME).get(0);
	}

	private void granted() {
		this.pen.part(WHAT)
			.say("what")
			.list("services", this.words.services().stream().map(LetterWords.AboutService::name).toList());
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT)
			.say("next")
			.common("letterBy", this.facts.due(ClockKind.QUALIFICATION_LETTER))
			.common("decisionBy", this.facts.decisionBy());
		this.pen.part(DISAGREE).common("disagree");
	}

	private void denied() {
		this.pen.part(WHAT)
			.say("what")
			.list("services", this.words.services().stream().map(LetterWords.AboutService::name).toList());
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT).say("next").say("open").common("letterBy", this.facts.due(ClockKind.QUALIFICATION_LETTER));
		this.pen.part(DISAGREE).say("disagree").common("disagree");
	}

	private void qualified() {
		this.pen.part(WHAT)
			.say("what")
			.list("services", this.facts.names())
			.list("others", this.words.lines(Word.ITEMS));
		this.pen.part(WHY).quoteOr(reasons(), "why").quote(this.words.lines(Word.FINDINGS));
		this.pen.part(NEXT)
			.say("records", this.facts.sheet().planName())
			.say("review")
			.say("decisionBy", this.facts.decisionBy())
			.either(this.facts.urgent(), "urgent", "papers")
			.say("changed");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void recordsList() {
		this.pen.part(WHAT)
			.say("what", this.facts.sheet().planName())
			.say("on", this.words.day(Word.ON))
			.list("items", this.words.lines(Word.ITEMS));
		this.pen.part(WHY).say("why");
		this.pen.part(NEXT).say("copies").say("more").common("decisionBy", this.facts.decisionBy());
		this.pen.part(DISAGREE).say("disagree");
	}

	private void notEligible() {
		this.pen.part(WHAT).say("what").say("open").list("services", this.facts.names());
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT)
			.say("plan", this.facts.sheet().planName())
			.say("outcomeBy", this.facts.due(ClockKind.COMPLAINT_OUTCOME))
			.say("papers");
		this.pen.part(DISAGREE).say("disagree").say("back");
	}

	private void complaintOutcome() {
		this.pen.part(WHAT).say("what", this.facts.sheet().planName()).quote(this.words.lines(Word.FINDINGS));
		this.pen.part(WHY).quoteOr(reasons(), "why");
		List<String> must = this.words.lines(Word.PLAN_MUST);
		this.pen.part(NEXT).list("must", must);
		if (!must.isEmpty()) {
			this.pen.say("mustBy", this.words.day(Word.DUE_ON)).say("call");
		}
		this.pen.say("done");
		this.pen.part(DISAGREE).say("disagree").common("court");
	}

	private void otherAgency() {
		List<String> agency = this.words.lines(Word.AGENCY);
		this.pen.part(WHAT).say("what").say("agency", agency.isEmpty() ? null : agency.get(0));
		this.pen.part(WHY).quoteOr(reasons(), "why");
		List<String> phone = this.words.lines(Word.AGENCY_PHONE);
		this.pen.part(NEXT)
			.either(this.words.has(Word.HANDED_OVER), "handed", "notHanded")
			.say("phone", phone.isEmpty() ? null : phone.get(0))
			.say("soon")
			.say("closed");
		this.pen.part(DISAGREE).common("disagree");
	}

	private void extension() {
		List<String> clock = this.words.lines(Word.CLOCK);
		this.pen.part(WHAT)
			.say("what")
			.say("clock", clock.isEmpty() ? null : this.pen.word("clock." + clock.get(0).replaceFirst(".*\\.", "")))
			.say("former", this.words.day(Word.FORMER_ON))
			.say("now", this.words.day(Word.DUE_ON));
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT).say("next");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void urgencyChanged() {
		List<String> told = this.words.lines(Word.URGENCY);
		boolean urgent = told.isEmpty() ? this.facts.urgent() : told.get(0).endsWith("." + Urgency.URGENT);
		this.pen.part(WHAT).either(urgent, "urgent", "standard");
		this.pen.part(WHY).quoteOr(reasons(), urgent ? "why.urgent" : "why.standard");
		this.pen.part(NEXT)
			.either(urgent, "next.urgent", "next.standard")
			.common("letterBy", this.facts.due(ClockKind.QUALIFICATION_LETTER))
			.common("decisionBy", this.facts.decisionBy())
			.common("outcomeBy", this.facts.due(ClockKind.COMPLAINT_OUTCOME));
		this.pen.part(DISAGREE).common("disagree").say("disagree");
	}

	private void planReversed() {
		LocalDate on = this.words.day(Word.ON);
		this.pen.part(WHAT)
			.say((on != null) ? "on" : "what", this.facts.sheet().planName(), (on != null) ? on : "-")
			.list("services", this.facts.names());
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT).say("next").say("call");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void withdrawn() {
		this.pen.part(WHAT).say("what").say("on", this.words.day(Word.ON)).quote(reasons());
		this.pen.part(WHY).say("why");
		this.pen.part(NEXT).say("again");
		List<LocalDate> days = this.facts.fileBy();
		if (days.size() == 1) {
			this.pen.say("fileBy", days.get(0));
		}
		else if (!days.isEmpty()) {
			this.pen.say("fileFrom", days.get(0), days.get(days.size() - 1));
		}
		this.pen.part(DISAGREE).say("disagree");
	}

	private void decision() {
		this.pen.part(WHAT).list("what", this.facts.about().stream().map(this::decided).toList());
		this.pen.part(WHY).quote(reasons());
		boolean several = this.words.services().size() > 1;
		for (LetterWords.AboutService service : this.words.services()) {
			if (several) {
				this.pen.part(WHY, service.name());
			}
			this.pen.quote(service.summary().lines().toList()).say("reviewers", service.reviewers());
		}
		this.pen.say("names");
		this.pen.part(NEXT);
		if (this.facts.anyDecided(LetterWords.Outcome.OVERTURNED)) {
			this.pen.say("carryOut", this.facts.sheet().planName()).say("call");
		}
		if (this.facts.anyDecided(LetterWords.Outcome.UPHELD)) {
			this.pen.say("upheld");
		}
		this.pen.say("keep");
		this.pen.part(DISAGREE).say("disagree").common("court");
	}

	private String decided(LetterWords.AboutService service) {
		LetterWords.Outcome outcome = service.outcome();
		return (outcome != null) ? this.pen.word("DECISION." + outcome, service.name()) : service.name();
	}

	private void stateHearing() {
		this.pen.part(WHAT).say("what").say("imr");
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT).say("next");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void closedOrReopened() {
		this.pen.part(WHAT).say("what");
		this.pen.part(WHY).quoteOr(reasons(), "why");
		this.pen.part(NEXT)
			.say("next")
			.common("decisionBy", this.facts.decisionBy())
			.common("outcomeBy", this.facts.due(ClockKind.COMPLAINT_OUTCOME));
		this.pen.part(DISAGREE).common("disagree");
	}

}
