package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.Notes;
import org.imrhelpcenter.review.ActPages.Asked;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Writes a note about a case.
 */
@Controller
@RequestMapping("/staff/cases/{number}/note")
class NoteController {

	private final ActPages pages;

	private final Notes notes;

	NoteController(ActPages pages, Notes notes) {
		this.pages = pages;
		this.notes = notes;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.NOTE, viewer, number, model, response));
	}

	@PostMapping
	String write(Viewer viewer, @PathVariable String number, @ModelAttribute NotePage page, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.NOTE, viewer, number, model, response), page, seen,
				(opened) -> this.notes.write(viewer, opened, seen.number(), ActPages.words(page.text())));
	}

}
