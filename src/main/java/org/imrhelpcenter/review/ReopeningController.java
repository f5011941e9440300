package org.imrhelpcenter.review;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Reopenings;
import org.imrhelpcenter.review.ActPages.Asked;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Opens a closed or withdrawn case again.
 */
@Controller
@RequestMapping("/staff/cases/{number}/reopening")
class ReopeningController {

	private final ActPages pages;

	private final EndingsDesk desk;

	private final Reopenings reopenings;

	ReopeningController(ActPages pages, EndingsDesk desk, Reopenings reopenings) {
		this.pages = pages;
		this.desk = desk;
		this.reopenings = reopenings;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.REOPENING, viewer, number, model, response),
				(opened) -> fill(opened, model));
	}

	@PostMapping
	String reopen(Viewer viewer, @PathVariable String number, @ModelAttribute ReopeningPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.REOPENING, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> {
				}, (opened) -> this.desk.reopen(viewer, opened, seen.number(),
						CaseStatus.valueOf(Objects.requireNonNull(page.next())), ActPages.words(page.words())));
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("places", this.reopenings.choices(opened));
	}

}
