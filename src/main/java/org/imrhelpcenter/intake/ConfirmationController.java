package org.imrhelpcenter.intake;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.Urgency;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What was received, when, and what comes next.
 */
@Controller
class ConfirmationController {

	private final Confirmations confirmations;

	private final Deadlines deadlines;

	private final Clock clock;

	ConfirmationController(Confirmations confirmations, Deadlines deadlines, Clock clock) {
		this.confirmations = confirmations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	@GetMapping("/apply/confirmation")
	String show(HttpServletRequest request, Model model) {
		String token = DraftCookie.read(request).orElseThrow(() -> new DraftClosedException(Reason.NONE));
		Confirmation confirmation = this.confirmations.of(token, request.getRemoteAddr(), this.clock.instant());
		if (confirmation.opened() == null) {
			return "redirect:/apply/go-on";
		}
		model.addAttribute("case", confirmation.opened());
		model.addAttribute("code", confirmation.code());
		model.addAttribute("keepsCode", confirmation.keepsCode());
		model.addAttribute("unsigned", confirmation.unsigned());
		model.addAttribute("dates", confirmation.dates());
		model.addAttribute("urgent", confirmation.opened().urgency() == Urgency.URGENT);
		model.addAttribute("leave", "/apply/leave");
		model.addAttribute("leaveWord", "intake.confirmation.leave.short");
		model.addAttribute("services", confirmation.services());
		model.addAttribute("clocks",
				this.deadlines.of(confirmation.opened().id()).stream().filter(CaseClock::isRunning).toList());
		return "intake/confirmation";
	}

}
