package org.imrhelpcenter.review;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.intake.Copies;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The application of a case on paper.
 */
@Controller
class PrintedCaseController {

	private final Cases cases;

	private final Copies copies;

	PrintedCaseController(Cases cases, Copies copies) {
		this.cases = cases;
		this.copies = copies;
	}

	@GetMapping("/staff/cases/{number}/copy")
	Object copy(Viewer viewer, @PathVariable String number, Locale locale, HttpServletResponse response) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			return PrintedPaper.toRead(opened.number().text(),
					this.copies.forCasework(viewer, opened, Sight.of(viewer).evidence(), locale));
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

}
