package org.imrhelpcenter.review;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.Holds;
import org.imrhelpcenter.cases.Likenesses;
import org.imrhelpcenter.cases.Links;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a case.
 */
@Controller
class CaseController {

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

	CaseController(CaseFile file, MembersWords words, Arrived arrived, Documents documents, Holds holds, Links links,
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

	@GetMapping("/staff/cases/{number}")
	String show(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String done,
			Locale locale, Model model, HttpServletResponse response) {
		try {
			CaseView view = this.file.open(viewer, number, locale);
			model.addAttribute("view", view);
			model.addAttribute("letters", this.letters.of(view.sheet()));
			model.addAttribute("progress", this.progress.of(view.sheet()));
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
			model.addAttribute("todos", this.next.of(view, fromMember, told, papers, locale));
			model.addAttribute("alike", this.likenesses.of(view.sheet().id()));
		}
		catch (CaseMissingException ex) {
			return missing(response);
		}
		model.addAttribute("done", AssignmentController.told(done));
		return "review/case";
	}

	/**
	 * One answer for cases that do not exist and for those that are not theirs to see.
	 */
	static String missing(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "review/missing";
	}

}
