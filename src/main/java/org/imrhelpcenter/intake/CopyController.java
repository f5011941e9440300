package org.imrhelpcenter.intake;

import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What was sent in, on paper, for whoever filed, and a cover sheet for what follows.
 */
@Controller
class CopyController {

	private final Confirmations confirmations;

	private final Copies copies;

	private final CoverSheets coverSheets;

	private final Clock clock;

	CopyController(Confirmations confirmations, Copies copies, CoverSheets coverSheets, Clock clock) {
		this.confirmations = confirmations;
		this.copies = copies;
		this.coverSheets = coverSheets;
		this.clock = clock;
	}

	@GetMapping("/apply/confirmation/copy")
	ResponseEntity<byte[]> copy(HttpServletRequest request, Locale locale) {
		CaseSheet filed = filed(request);
		return PrintedPaper.toKeep(filed.number().text(),
				this.copies.forMember(Viewer.member(request.getRemoteAddr()), filed, locale));
	}

	@GetMapping("/apply/confirmation/cover-sheet")
	ResponseEntity<byte[]> coverSheet(HttpServletRequest request, Locale locale) {
		CaseSheet filed = filed(request);
		return PrintedPaper.toRead("cover-sheet-" + filed.number().text(),
				this.coverSheets.print(filed.number(), locale));
	}

	private CaseSheet filed(HttpServletRequest request) {
		String token = DraftCookie.read(request).orElseThrow(() -> new DraftClosedException(Reason.NONE));
		return this.confirmations.filed(token, request.getRemoteAddr(), this.clock.instant());
	}

}
