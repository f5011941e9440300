package org.imrhelpcenter.review;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Assignments;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes the case that is next.
 */
@Controller
class NextCaseController {

	private final Assignments assignments;

	NextCaseController(Assignments assignments) {
		this.assignments = assignments;
	}

	@PostMapping("/staff/next-case")
	String take(Viewer viewer) {
		return this.assignments.takeNext(viewer)
			.map((number) -> "redirect:/staff/cases/" + number + "?done=taken")
			.orElse("redirect:/staff?nothing");
	}

}
