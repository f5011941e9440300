package org.imrhelpcenter.tracking;

import java.util.Locale;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.correspondence.ReadableLetters;
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

	private final ReadableLetters letters;

	TrackedCaseController(TrackedCases cases, ReadableLetters letters) {
		this.cases = cases;
		this.letters = letters;
	}

	@GetMapping("/track/case")
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String done, Locale locale, Model model) {
		TrackedCase view = this.cases.open(viewer, locale);
		model.addAttribute("view", view);
		model.addAttribute("letters", this.letters.of(viewer, view.sheet()));
		model.addAttribute("unread", this.letters.unread(viewer, view.sheet()));
		model.addAttribute("done", DONE.contains(String.valueOf(done)) ? "tracking.case.done." + done : null);
		return "tracking/case";
	}

}
