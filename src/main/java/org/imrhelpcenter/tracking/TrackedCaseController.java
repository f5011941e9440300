package org.imrhelpcenter.tracking;

import java.util.Locale;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How the own case stands.
 */
@Controller
class TrackedCaseController {

	/** What was just done, and is confirmed on the page that follows. */
	private static final Set<String> DONE = Set.of("urgency", "signature", "contact", "withdrawal");

	private final TrackedCases cases;

	TrackedCaseController(TrackedCases cases) {
		this.cases = cases;
	}

	@GetMapping("/track/case")
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String done, Locale locale, Model model) {
		model.addAttribute("view", this.cases.open(viewer, locale));
		model.addAttribute("done", DONE.contains(String.valueOf(done)) ? "tracking.case.done." + done : null);
		return "tracking/case";
	}

}
