package org.imrhelpcenter.tracking;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ForAssistants;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.correspondence.ReadableLetters;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The letters about a case, for the member and for those who act for them.
 */
@Controller
@ForAssistants
class TrackedLettersController {

	private final Cases cases;

	private final ReadableLetters letters;

	TrackedLettersController(Cases cases, ReadableLetters letters) {
		this.cases = cases;
		this.letters = letters;
	}

	@GetMapping("/track/case/letters/{id:\\d{1,18}}")
	String own(Viewer viewer, @PathVariable long id, Model model) {
		return sheet(viewer, this.cases.followed(viewer), id, "/track/case", model);
	}

	@GetMapping("/track/case/letters/{id:\\d{1,18}}/pdf")
	ResponseEntity<byte[]> ownOnPaper(Viewer viewer, @PathVariable long id) {
		return pdf(viewer, this.cases.followed(viewer), id);
	}

	@GetMapping("/assist/cases/{number}/letters/{id:\\d{1,18}}")
	String helped(Viewer viewer, @PathVariable String number, @PathVariable long id, Model model) {
		CaseSheet opened = this.cases.helped(viewer, number);
		return sheet(viewer, opened, id, "/assist/cases/" + opened.number().text(), model);
	}

	@GetMapping("/assist/cases/{number}/letters/{id:\\d{1,18}}/pdf")
	ResponseEntity<byte[]> helpedOnPaper(Viewer viewer, @PathVariable String number, @PathVariable long id) {
		return pdf(viewer, this.cases.helped(viewer, number), id);
	}

	private String sheet(Viewer viewer, CaseSheet opened, long id, String back, Model model) {
		model.addAttribute("text", this.letters.read(viewer, opened, id));
		model.addAttribute("back", back);
		model.addAttribute("paper", back + "/letters/" + id + "/pdf");
		return "tracking/letter";
	}

	private ResponseEntity<byte[]> pdf(Viewer viewer, CaseSheet opened, long id) {
		return PrintedPaper.toRead("letter-" + opened.number().text() + "-" + id, this.letters.pdf(viewer, opened, id));
	}

}
