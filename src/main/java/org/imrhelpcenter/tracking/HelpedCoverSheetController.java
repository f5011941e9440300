package org.imrhelpcenter.tracking;

import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ForAssistants;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.intake.CoverSheets;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A cover sheet for what somebody mails or faxes who acts for a member.
 */
@Controller
@ForAssistants
class HelpedCoverSheetController {

	private final Cases cases;

	private final CoverSheets coverSheets;

	HelpedCoverSheetController(Cases cases, CoverSheets coverSheets) {
		this.cases = cases;
		this.coverSheets = coverSheets;
	}

	@GetMapping("/assist/cases/{number}/cover-sheet")
	ResponseEntity<byte[]> print(Viewer viewer, @PathVariable String number, Locale locale) {
		CaseSheet helped = this.cases.helped(viewer, number);
		return PrintedPaper.toRead("cover-sheet-" + helped.number().text(),
				this.coverSheets.print(helped.number(), locale));
	}

}
