package org.imrhelpcenter.tracking;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Cases;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The letters about the own case.
 */
@Controller
class TrackedLettersController {

	private final Cases cases;

	private final LetterPages pages;

	TrackedLettersController(Cases cases, LetterPages pages) {
		this.cases = cases;
		this.pages = pages;
	}

	@GetMapping("/track/case/letters/{id:\\d{1,18}}")
	String show(Viewer viewer, @PathVariable long id, Model model) {
		return this.pages.show(viewer, this.cases.followed(viewer), id, "/track/case", model);
	}

	@GetMapping("/track/case/letters/{id:\\d{1,18}}/pdf")
	ResponseEntity<byte[]> print(Viewer viewer, @PathVariable long id) {
		return this.pages.print(viewer, this.cases.followed(viewer), id);
	}

}
