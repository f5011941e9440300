package org.imrhelpcenter.tracking;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How the own case stands.
 */
@Controller
class TrackedCaseController {

	private static final int SECONDS = 60;

	private final TrackedCases cases;

	TrackedCaseController(TrackedCases cases) {
		this.cases = cases;
	}

	@GetMapping("/track/case")
	String show(Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
		model.addAttribute("view", this.cases.open(viewer, locale));
		model.addAttribute("leave", "/track/leave");
		model.addAttribute("leaveWord", "tracking.case.leave.short");
		HttpSession session = request.getSession(false);
		if (session != null) {
			model.addAttribute("quietMinutes", session.getMaxInactiveInterval() / SECONDS);
		}
		return "tracking/case";
	}

}
