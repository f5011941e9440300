package org.imrhelpcenter.tracking;

import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What was answered in the own application. It has a page of its own: it is private, and
 * who looks how the case stands does not need it.
 */
@Controller
class TrackedApplicationController {

	private final TrackedCases cases;

	TrackedApplicationController(TrackedCases cases) {
		this.cases = cases;
	}

	@GetMapping("/track/case/application")
	String show(Viewer viewer, Locale locale, Model model) {
		model.addAttribute("sent", this.cases.openApplication(viewer, locale));
		return "tracking/application";
	}

}
