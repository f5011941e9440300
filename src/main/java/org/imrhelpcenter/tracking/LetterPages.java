package org.imrhelpcenter.tracking;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.correspondence.ReadableLetters;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * A letter as its reader sees it, whoever that is.
 */
@Component
class LetterPages {

	private final ReadableLetters letters;

	LetterPages(ReadableLetters letters) {
		this.letters = letters;
	}

	String show(Viewer viewer, CaseSheet opened, long id, String back, Model model) {
		model.addAttribute("text", this.letters.read(viewer, opened, id));
		model.addAttribute("back", back);
		model.addAttribute("paper", back + "/letters/" + id + "/pdf");
		return "tracking/letter";
	}

	ResponseEntity<byte[]> print(Viewer viewer, CaseSheet opened, long id) {
		return PrintedPaper.toRead("letter-" + opened.number().text() + "-" + id, this.letters.pdf(viewer, opened, id));
	}

}
