package org.imrhelpcenter.tracking;

import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ForAssistants;
import org.imrhelpcenter.correspondence.ReadableLetters;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * How the case of somebody one acts for stands, and what one sent oneself while nobody
 * has looked at one's authority.
 */
@Controller
@ForAssistants
class HelpedCaseController {

	private final TrackedCases cases;

	private final ReadableLetters letters;

	HelpedCaseController(TrackedCases cases, ReadableLetters letters) {
		this.cases = cases;
		this.letters = letters;
	}

	@GetMapping("/assist/cases/{number}")
	String show(Viewer viewer, @PathVariable String number, Locale locale, Model model) {
		TrackedCase view = this.cases.openHelped(viewer, number, locale);
		model.addAttribute("view", view);
		model.addAttribute("letters", this.letters.of(viewer, view.sheet()));
		model.addAttribute("unread", this.letters.unread(viewer, view.sheet()));
		return "tracking/helped";
	}

	@GetMapping("/assist/sent/{number}")
	String sent(Viewer viewer, @PathVariable String number, Locale locale, Model model) {
		model.addAttribute("sent", this.cases.openSent(viewer, number, locale));
		return "tracking/sent";
	}

}
