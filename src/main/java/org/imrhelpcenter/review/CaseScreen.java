package org.imrhelpcenter.review;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.Holds;
import org.imrhelpcenter.cases.Likenesses;
import org.imrhelpcenter.cases.Links;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Everything that the page of a case shows, read in one transaction: the case once, and
 * all of it as of one moment.
 */
@Component
class CaseScreen {

	private final CaseFile file;

	private final MembersWords words;

	private final Arrived arrived;

	private final Documents documents;

	private final Holds holds;

	private final Links links;

	private final ReviewProgress progress;

	private final Clock clock;

	private final NextToDo next;

	private final Likenesses likenesses;

	private final CaseLetters letters;

	CaseScreen(CaseFile file, MembersWords words, Arrived arrived, Documents documents, Holds holds, Links links,
			ReviewProgress progress, Clock clock, NextToDo next, Likenesses likenesses, CaseLetters letters) {
		this.file = file;
		this.words = words;
		this.arrived = arrived;
		this.documents = documents;
		this.holds = holds;
		this.links = links;
		this.progress = progress;
		this.clock = clock;
		this.next = next;
		this.likenesses = likenesses;
		this.letters = letters;
	}

	/**
	 * Opens a case for its page, which leaves a line in its history.
	 * @throws CaseMissingException when there is none that the viewer may see
	 */
	@Transactional
	public void show(Viewer viewer, String number, Locale locale, Model model) {
		CaseView view = this.file.open(viewer, number, locale);
		model.addAttribute("view", view);
		model.addAttribute("letters", this.letters.of(view.sheet()));
		ReviewProgress.Progress progress = this.progress.of(view.sheet());
		model.addAttribute("progress", progress);
		model.addAttribute("holds", this.holds.of(view.sheet()));
		model.addAttribute("links", this.links.of(view.sheet()));
		model.addAttribute("today", LegalDay.of(this.clock.instant()));
		Arrived.Told told = this.arrived.of(view.sheet());
		List<DocumentSheet> papers = this.documents.of(view.sheet().subject());
		FromMember fromMember = this.words.of(view.sheet(), locale);
		model.addAttribute("arrived", told);
		model.addAttribute("documents", papers);
		model.addAttribute("proofs", Proofs.of(papers));
		model.addAttribute("fromMember", fromMember);
		model.addAttribute("todos", this.next.of(view, fromMember, told, papers, progress, locale));
		model.addAttribute("alike", this.likenesses.of(view.sheet().id()));
	}

}
