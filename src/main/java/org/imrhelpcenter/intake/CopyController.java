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
 * What was sent in, on paper, for whoever filed.
 */
@Controller
class CopyController {

	private final Confirmations confirmations;

	private final Copies copies;

	private final Clock clock;

	CopyController(Confirmations confirmations, Copies copies, Clock clock) {
		this.confirmations = confirmations;
		this.copies = copies;
		this.clock = clock;
	}

	@GetMapping("/apply/confirmation/copy")
	ResponseEntity<byte[]> copy(HttpServletRequest request, Locale locale) {
		String token = DraftCookie.read(request).orElseThrow(() -> new DraftClosedException(Reason.NONE));
		CaseSheet filed = this.confirmations.filed(token, request.getRemoteAddr(), this.clock.instant());
		return PrintedPaper.toKeep(filed.number().text(),
				this.copies.forMember(Viewer.member(request.getRemoteAddr()), filed, locale));
	}

}
