package org.imrhelpcenter.review;

import java.util.EnumSet;
import java.util.List;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ComplaintOutcomes;
import org.imrhelpcenter.cases.Decisions;
import org.imrhelpcenter.cases.Determination;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterState;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.LetterWords.AboutService;
import org.imrhelpcenter.correspondence.LetterWords.Outcome;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.rules.Decision;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is told what the department decided, about an IMR and about a complaint: what
 * is recorded, and the letters that say it.
 */
@Component
class DecisionDesk {

	private final Decisions decisions;

	private final Determinations determinations;

	private final ComplaintOutcomes outcomes;

	private final Letters letters;

	DecisionDesk(Decisions decisions, Determinations determinations, ComplaintOutcomes outcomes, Letters letters) {
		this.decisions = decisions;
		this.determinations = determinations;
		this.outcomes = outcomes;
		this.letters = letters;
	}

	/** Whether letters of this kind wait to be sent, or were. */
	@Transactional(readOnly = true)
	public boolean told(CaseSheet opened, LetterKind kind) {
		return this.letters.of(opened)
			.stream()
			.anyMatch((letter) -> letter.kind() == kind && letter.state() != LetterState.DISCARDED);
	}

	/**
	 * Prepares the decision letters; members with Medi-Cal who may not be content are
	 * told of the State Hearing in a letter of its own too.
	 * @throws CaseChangedException when they were prepared before
	 */
	@Transactional
	public void tell(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		once(opened, LetterKind.DECISION);
		long act = this.decisions.tell(viewer, opened, seenVersion, reasons);
		List<Determination> adopted = this.determinations.of(opened)
			.stream()
			.filter((one) -> one.adoptedAt() != null)
			.toList();
		LetterWords words = LetterWords.none().with(Word.REASONS, reasons);
		for (Determination one : adopted) {
			words = words.with(new AboutService(one.name(), Outcome.valueOf(one.decision().name()), one.summary(),
					one.reviewers()));
		}
		this.letters.prepare(opened, LetterKind.DECISION, "act-" + act, words);
		if (opened.mediCal() && adopted.stream().anyMatch((one) -> one.decision() == Decision.UPHELD)) {
			this.letters.prepare(opened, LetterKind.STATE_HEARING, "act-" + act, LetterWords.none());
		}
	}

	/** Takes an adoption back, with the letters that would have told of it. */
	@Transactional
	public void revoke(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		this.determinations.revoke(viewer, opened, seenVersion, reasons);
		this.letters.discard(opened.id(), EnumSet.of(LetterKind.DECISION, LetterKind.STATE_HEARING));
	}

	@Transactional
	public void askPlan(Viewer viewer, CaseSheet opened, int seenVersion, ComplaintOutcomePage page) {
		long act = this.outcomes.askPlan(viewer, opened, seenVersion, page.items(), ActPages.words(page.remarks()));
		this.letters.prepare(opened, LetterKind.COMPLAINT_REQUEST, "act-" + act,
				LetterWords.none().with(Word.ITEMS, page.items()).with(Word.DUE_ON, page.day().orElse(null)));
	}

	/**
	 * Records how a complaint came out, and prepares the letters.
	 * @throws CaseChangedException when they were prepared before
	 */
	@Transactional
	public void decide(Viewer viewer, CaseSheet opened, int seenVersion, ComplaintOutcomePage page) {
		once(opened, LetterKind.COMPLAINT_OUTCOME);
		ComplaintOutcomes.Outcome outcome = page.outcome();
		long act = this.outcomes.decide(viewer, opened, seenVersion, outcome);
		this.letters.prepare(opened, LetterKind.COMPLAINT_OUTCOME, "act-" + act,
				LetterWords.none()
					.with(Word.FINDINGS, outcome.findings())
					.with(Word.REASONS, outcome.reasons())
					.with(Word.PLAN_MUST, outcome.planMust())
					.with(Word.DUE_ON, outcome.planMust().isEmpty() ? null : page.day().orElse(null)));
	}

	private void once(CaseSheet opened, LetterKind kind) {
		if (told(opened, kind)) {
			throw new CaseChangedException();
		}
	}

}
