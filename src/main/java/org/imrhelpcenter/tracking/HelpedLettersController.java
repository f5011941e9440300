package org.imrhelpcenter.tracking;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ForAssistants;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The letters about the case of somebody one acts for: one's own copies of them.
 */
@Controller
@ForAssistants
@RequestMapping("/assist/cases/{number}/letters/{id:\\d{1,18}}")
class HelpedLettersController {

	private final Cases cases;

	private final LetterPages pages;

	HelpedLettersController(Cases cases, LetterPages pages) {
		this.cases = cases;
		this.pages = pages;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable String number, @PathVariable long id, Model model) {
		CaseSheet opened = this.cases.helped(viewer, number);
		return this.pages.show(viewer, opened, id, "/assist/cases/" + opened.number().text(), model);
	}

	@GetMapping("/pdf")
	ResponseEntity<byte[]> print(Viewer viewer, @PathVariable String number, @PathVariable long id) {
		return this.pages.print(viewer, this.cases.helped(viewer, number), id);
	}

}
