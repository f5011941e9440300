package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.review.ActPages.Asked;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The director takes an adoption back before anybody outside was told of it.
 */
@Controller
@RequestMapping("/staff/cases/{number}/revocation")
class RevocationController {

	private final ActPages pages;

	private final DecisionDesk desk;

	private final Determinations determinations;

	RevocationController(ActPages pages, DecisionDesk desk, Determinations determinations) {
		this.pages = pages;
		this.desk = desk;
		this.determinations = determinations;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.REVOCATION, viewer, number, model, response),
				(opened) -> fill(opened, model));
	}

	@PostMapping
	String revoke(Viewer viewer, @PathVariable String number, @ModelAttribute RevocationPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.REVOCATION, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> {
				}, (opened) -> this.desk.revoke(viewer, opened, seen.number(), ActPages.words(page.reasons())));
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("determinations", this.determinations.of(opened));
	}

}
