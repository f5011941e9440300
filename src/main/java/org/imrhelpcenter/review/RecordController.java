package org.imrhelpcenter.review;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where an administrator has the record of deeds checked.
 */
@Controller
@RequestMapping("/staff/audit")
class RecordController {

	private static final String SCREEN = "review/record";

	private final RecordCheck check;

	RecordController(RecordCheck check) {
		this.check = check;
	}

	@GetMapping
	String ask(Viewer viewer) {
		viewer.mustBe(Role.ADMINISTRATOR);
		return SCREEN;
	}

	@PostMapping
	String run(Viewer viewer, Model model) {
		model.addAttribute("report", this.check.run(viewer));
		return SCREEN;
	}

}
