package org.imrhelpcenter.accounts;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends a session when its owner says so.
 */
@Controller
class SignOutController {

	private final StaffSessions sessions;

	SignOutController(StaffSessions sessions) {
		this.sessions = sessions;
	}

	@PostMapping("/staff/sign-out")
	String signOut(HttpServletRequest request) {
		this.sessions.end(request);
		return "redirect:/staff/sign-in?out";
	}

}
