package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.review.ActPages.Asked;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A supervisor takes a qualification back before anybody outside was told of it.
 */
@Controller
@RequestMapping("/staff/cases/{number}/rescreening")
class RescreeningController {

	private final ActPages pages;

	private final QualificationDesk desk;

	RescreeningController(ActPages pages, QualificationDesk desk) {
		this.pages = pages;
		this.desk = desk;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.RESCREENING, viewer, number, model, response));
	}

	@PostMapping
	String takeBack(Viewer viewer, @PathVariable String number, @ModelAttribute RevocationPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.RESCREENING, viewer, number, model, response), page, seen,
				(opened) -> this.desk.takeBack(viewer, opened, seen.number(), ActPages.words(page.reasons())));
	}

}
