package org.imrhelpcenter.review;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ClosingReason;
import org.imrhelpcenter.cases.LinkKind;
import org.imrhelpcenter.cases.Links;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Closes a case, for a reason.
 */
@Controller
@RequestMapping("/staff/cases/{number}/closing")
class ClosingController {

	private final ActPages pages;

	private final EndingsDesk desk;

	private final Links links;

	private final Texts texts;

	ClosingController(ActPages pages, EndingsDesk desk, Links links, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.links = links;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Locale locale, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.CLOSING, viewer, number, model, response),
				(opened) -> fill(opened, locale, model));
	}

	@PostMapping
	String close(Viewer viewer, @PathVariable String number, @ModelAttribute ClosingPage page, Seen seen, Locale locale,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.CLOSING, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, locale, model), (opened, errors) -> check(page, opened, errors),
				(opened) -> this.desk.close(viewer, opened, seen.number(),
						ClosingReason.valueOf(Objects.requireNonNull(page.reason())), ActPages.words(page.words())));
	}

	private void check(ClosingPage page, CaseSheet opened, Errors errors) {
		if (ClosingReason.DUPLICATE.name().equals(page.reason())
				&& this.links.of(opened).stream().noneMatch((link) -> link.kind() == LinkKind.DUPLICATE)) {
			this.texts.reject(errors, "reason", "review.closing.duplicate");
		}
	}

	private void fill(CaseSheet opened, Locale locale, Model model) {
		model.addAttribute("reasons", ClosingReason.values());
		model.addAttribute("advice", this.desk.advice(opened, locale));
	}

}
