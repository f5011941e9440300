package org.imrhelpcenter.intake;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Save and leave: the browser forgets the draft, the Help Center keeps it. Whoever has no
 * return code yet is shown one first.
 */
@Controller
class LeaveController {

	private final Drafts drafts;

	private final Clock clock;

	LeaveController(Drafts drafts, Clock clock) {
		this.drafts = drafts;
		this.clock = clock;
	}

	@PostMapping("/apply/leave")
	String leave(HttpServletRequest request, HttpServletResponse response) {
		String token = DraftCookie.read(request).orElse(null);
		if (token != null && request.getParameter("code-noted") == null
				&& this.drafts.wantsCode(token, this.clock.instant())) {
			return "redirect:/apply/return-code?leaving";
		}
		if (token != null) {
			this.drafts.leave(token);
		}
		DraftCookie.takeBack(request, response);
		return "redirect:/apply/left";
	}

	@GetMapping("/apply/left")
	String left() {
		return "intake/left";
	}

}
