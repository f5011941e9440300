package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.AdoptionDeputies;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.web.Texts;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The director or a deputy adopts a determination, or gives it back.
 */
@Controller
@RequestMapping("/staff/cases/{number}/adoption")
class AdoptionController {

	private static final Act ACT = Act.ADOPTION;

	private final ActPages pages;

	private final Determinations determinations;

	private final AdoptionDeputies deputies;

	private final Texts texts;

	AdoptionController(ActPages pages, Determinations determinations, AdoptionDeputies deputies, Texts texts) {
		this.pages = pages;
		this.determinations = determinations;
		this.deputies = deputies;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(asked(viewer, number, model, response), (opened) -> fill(opened, model));
	}

	@PostMapping
	String decide(Viewer viewer, @PathVariable String number, @ModelAttribute AdoptionPage page, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(asked(viewer, number, model, response), page, seen, (opened) -> fill(opened, model),
				(opened, errors) -> check(page, errors), (opened) -> act(viewer, opened, seen.number(), page));
	}

	private Asked asked(Viewer viewer, String number, Model model, HttpServletResponse response) {
		if (!this.deputies.mayAdopt(viewer)) {
			throw new AccessDeniedException("The director or a named deputy adopts");
		}
		return new Asked(ACT, viewer, number, model, response);
	}

	private void act(Viewer viewer, CaseSheet opened, int seen, AdoptionPage page) {
		if ("ADOPTED".equals(page.what())) {
			this.determinations.adopt(viewer, opened, seen, ActPages.words(page.reasons()));
		}
		else {
			this.determinations.giveBack(viewer, opened, seen, ActPages.words(page.reasons()));
		}
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("determinations", this.determinations.of(opened));
		model.addAttribute("choices", this.pages.choices(ACT, ACT.outcomes()));
	}

	private void check(AdoptionPage page, Errors errors) {
		if (errors.hasFieldErrors("what")) {
			return;
		}
		if (!ACT.outcomes().contains(String.valueOf(page.what()))) {
			this.texts.reject(errors, "what", "web.error.choice");
		}
		else if ("RETURNED".equals(page.what()) && ActPages.words(page.reasons()).isEmpty()) {
			this.texts.reject(errors, "reasons", "review.adoption.reasons.missing");
		}
	}

}
