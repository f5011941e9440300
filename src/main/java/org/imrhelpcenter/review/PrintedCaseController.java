package org.imrhelpcenter.review;

import java.util.Locale;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.intake.Copies;
import org.imrhelpcenter.intake.CoverSheets;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The application of a case on paper, and the cover sheet of the case.
 */
@Controller
class PrintedCaseController {

	private final Cases cases;

	private final Copies copies;

	private final CoverSheets coverSheets;

	PrintedCaseController(Cases cases, Copies copies, CoverSheets coverSheets) {
		this.cases = cases;
		this.copies = copies;
		this.coverSheets = coverSheets;
	}

	@GetMapping("/staff/cases/{number}/copy")
	Object copy(Viewer viewer, @PathVariable String number, Locale locale, HttpServletResponse response) {
		return paper(viewer, number, response, "",
				(opened) -> this.copies.forCasework(viewer, opened, Sight.of(viewer).evidence(), locale));
	}

	/** For papers of the member that are sent again, in the member's language. */
	@GetMapping("/staff/cases/{number}/cover-sheet")
	Object coverSheet(Viewer viewer, @PathVariable String number, HttpServletResponse response) {
		return paper(viewer, number, response, "cover-sheet-",
				(opened) -> this.coverSheets.print(opened.number(), opened.language()));
	}

	private Object paper(Viewer viewer, String number, HttpServletResponse response, String prefix,
			Function<CaseSheet, byte[]> press) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			return PrintedPaper.toRead(prefix + opened.number().text(), press.apply(opened));
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

}
