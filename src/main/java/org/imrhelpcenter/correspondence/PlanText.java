package org.imrhelpcenter.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Urgency;

import static org.imrhelpcenter.correspondence.LetterPart.DISAGREE;
import static org.imrhelpcenter.correspondence.LetterPart.NEXT;
import static org.imrhelpcenter.correspondence.LetterPart.WHAT;
import static org.imrhelpcenter.correspondence.LetterPart.WHY;

/**
 * What letters say to health plans: who the member is to the plan, and never how to reach
 * the member.
 */
final class PlanText {

	private final Pen pen;

	private final LetterFacts facts;

	private final LetterWords words;

	PlanText(Pen pen, LetterFacts facts) {
		this.pen = pen;
		this.facts = facts;
		this.words = facts.words();
	}

	void write() {
		switch (this.facts.letter().kind()) {
			case QUALIFIED -> qualified();
			case RECORDS_REQUEST -> recordsRequest();
			case PLAN_REMINDER -> reminder();
			case COMPLAINT_REQUEST -> complaintRequest();
			case COMPLAINT_OUTCOME -> complaintOutcome();
			case EXTENSION -> extension();
			case URGENCY_CHANGED -> urgencyChanged();
			case WITHDRAWN -> withdrawn();
			case DECISION -> decision();
			default -> throw new IllegalStateException(this.facts.letter().kind() + " does not go to plans");
		}
	}

	private void member() {
		List<String> known = new ArrayList<>();
		known.add((this.facts.sheet().birthDate() != null)
				? this.pen.word("plan.member", this.facts.sheet().memberName(), this.facts.sheet().birthDate())
				: this.pen.word("plan.unborn", this.facts.sheet().memberName()));
		if (!this.facts.sheet().nameOnPlanRecords().isBlank()) {
			known.add(this.pen.word("plan.alsoNamed", this.facts.sheet().nameOnPlanRecords()));
		}
		if (!this.facts.sheet().membershipNumber().isBlank()) {
			known.add(this.pen.word("plan.membership", this.facts.sheet().membershipNumber()));
		}
		this.pen.commonList("plan.about", known);
	}

	private void memberAndServices() {
		member();
		this.pen.commonList("plan.services", this.facts.names());
	}

	private void qualified() {
		this.pen.part(WHAT).say("plan.what");
		memberAndServices();
		this.pen.part(WHY).quoteOr(this.words.lines(Word.REASONS), "plan.why");
		this.pen.part(NEXT).say("plan.records").say("plan.decisionBy", this.facts.decisionBy());
		this.pen.part(DISAGREE).common("plan.disagree");
	}

	private void recordsRequest() {
		Object by = this.facts.recordsBy();
		this.pen.part(WHAT).say("what");
		memberAndServices();
		this.pen.part(WHY).say("why");
		this.pen.part(NEXT)
			.either(this.facts.urgent(), "urgent", "standard", by)
			.list("items", this.words.lines(Word.ITEMS));
		if (!this.words.has(Word.ITEMS)) {
			this.pen.list("items", defaults("RECORDS_REQUEST.item.", 5));
		}
		this.pen.quote(this.words.lines(Word.REASONS)).common("plan.send").say("annotate");
		this.pen.part(DISAGREE).say("disagree");
	}

	private List<String> defaults(String key, int count) {
		return IntStream.rangeClosed(1, count).mapToObj((n) -> this.pen.word(key + n)).toList();
	}

	private void reminder() {
		this.pen.part(WHAT).say("what").say("dueOn", this.words.day(Word.DUE_ON));
		memberAndServices();
		this.pen.part(WHY).say("why");
		this.pen.part(NEXT).list("items", this.words.lines(Word.ITEMS)).quote(this.words.lines(Word.REASONS));
		this.pen.say("next").common("plan.send");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void complaintRequest() {
		this.pen.part(WHAT).say("what");
		memberAndServices();
		this.pen.part(WHY).say("why");
		this.pen.part(NEXT);
		LocalDate by = this.words.day(Word.DUE_ON);
		this.pen.say((by != null) ? "dueOn" : "soon", (by != null) ? by : "-")
			.say("outcomeBy", this.facts.due(ClockKind.COMPLAINT_OUTCOME));
		List<String> items = this.words.lines(Word.ITEMS);
		this.pen.list("items", items.isEmpty() ? defaults("COMPLAINT_REQUEST.item.", 3) : items)
			.quote(this.words.lines(Word.REASONS))
			.common("plan.send");
		this.pen.part(DISAGREE).say("disagree");
	}

	private void complaintOutcome() {
		this.pen.part(WHAT).say("plan.what");
		memberAndServices();
		this.pen.quote(this.words.lines(Word.FINDINGS));
		this.pen.part(WHY).quoteOr(this.words.lines(Word.REASONS), "plan.why");
		List<String> must = this.words.lines(Word.PLAN_MUST);
		this.pen.part(NEXT);
		if (must.isEmpty()) {
			this.pen.say("plan.nothing");
		}
		else {
			this.pen.list("plan.must", must).say("plan.proof").say("plan.proofBy", this.words.day(Word.DUE_ON));
		}
		this.pen.part(DISAGREE).common("plan.disagree");
	}

	private void extension() {
		boolean records = this.words.lines(Word.CLOCK)
			.stream()
			.anyMatch((clock) -> clock.endsWith("." + ClockKind.PLAN_RECORDS));
		this.pen.part(WHAT)
			.either(records, "plan.what", "plan.decision.what")
			.either(records, "plan.former", "plan.decision.former", this.words.day(Word.FORMER_ON))
			.either(records, "plan.now", "plan.decision.now", this.words.day(Word.DUE_ON));
		member();
		this.pen.part(WHY).say("plan.why");
		this.pen.part(NEXT).either(records, "plan.next", "plan.decision.next").common("plan.send");
		this.pen.part(DISAGREE).common("plan.disagree");
	}

	/** Why is between the nurse and the member. */
	private void urgencyChanged() {
		List<String> told = this.words.lines(Word.URGENCY);
		boolean urgent = told.isEmpty() ? this.facts.urgent() : told.get(0).endsWith("." + Urgency.URGENT);
		this.pen.part(WHAT).either(urgent, "plan.urgent", "plan.standard");
		member();
		this.pen.part(WHY).say("plan.why");
		this.pen.part(NEXT)
			.say("plan.recordsBy", this.facts.runningRecordsBy())
			.say("plan.decisionBy", this.facts.decisionBy())
			.say("plan.next");
		this.pen.part(DISAGREE).common("plan.disagree");
	}

	private void withdrawn() {
		this.pen.part(WHAT).say("plan.what");
		memberAndServices();
		this.pen.part(WHY).say("plan.why");
		this.pen.part(NEXT).say("plan.next");
		this.pen.part(DISAGREE).common("plan.disagree");
	}

	private void decision() {
		this.pen.part(WHAT).list("plan.what", this.facts.about().stream().map(this::decided).toList());
		member();
		this.pen.part(WHY).quote(this.words.lines(Word.REASONS));
		boolean several = this.words.services().size() > 1;
		for (LetterWords.AboutService service : this.words.services()) {
			if (several) {
				this.pen.part(WHY, service.name());
			}
			this.pen.quote(service.summary().lines().toList()).say("reviewers", service.reviewers());
		}
		this.pen.say("plan.why");
		this.pen.part(NEXT);
		if (this.facts.anyDecided(LetterWords.Outcome.OVERTURNED)) {
			this.pen.say("plan.carryOut", this.facts.planBy(CaseEvent.DECISION_SENT_TO_PLAN)).say("plan.proof");
		}
		else {
			this.pen.say("plan.nothing");
		}
		this.pen.part(DISAGREE).say("plan.disagree");
	}

	private String decided(LetterWords.AboutService service) {
		LetterWords.Outcome outcome = service.outcome();
		return (outcome != null) ? this.pen.word("DECISION.plan." + outcome, service.name()) : service.name();
	}

}
