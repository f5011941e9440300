package org.imrhelpcenter.tracking;

import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.intake.Copies;
import org.imrhelpcenter.intake.CoverSheets;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The own application on paper, and a cover sheet for what is mailed or faxed.
 */
@Controller
class TrackedCopyController {

	private final Cases cases;

	private final Copies copies;

	private final CoverSheets coverSheets;

	TrackedCopyController(Cases cases, Copies copies, CoverSheets coverSheets) {
		this.cases = cases;
		this.copies = copies;
		this.coverSheets = coverSheets;
	}

	@GetMapping("/track/case/copy")
	ResponseEntity<byte[]> copy(Viewer viewer, Locale locale) {
		CaseSheet followed = this.cases.followed(viewer);
		return PrintedPaper.toKeep(followed.number().text(), this.copies.forMember(viewer, followed, locale));
	}

	@GetMapping("/track/case/cover-sheet")
	ResponseEntity<byte[]> coverSheet(Viewer viewer, Locale locale) {
		CaseSheet followed = this.cases.followed(viewer);
		return PrintedPaper.toRead("cover-sheet-" + followed.number().text(),
				this.coverSheets.print(followed.number(), locale));
	}

}
