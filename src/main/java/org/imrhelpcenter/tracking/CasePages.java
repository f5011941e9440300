package org.imrhelpcenter.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page of a followed case shows, whichever module it comes from: how to leave
 * it, and how long it stays open.
 */
@ControllerAdvice
class CasePages {

	private static final String BELOW = "/track/case";

	private static final int SECONDS = 60;

	@ModelAttribute
	void frame(HttpServletRequest request, Model model) {
		if (request.getRequestURI().startsWith(request.getContextPath() + BELOW) && follows()) {
			model.addAttribute("leave", "/track/leave");
			model.addAttribute("leaveWord", "tracking.case.leave.short");
			HttpSession session = request.getSession(false);
			if (session != null) {
				model.addAttribute("quietMinutes", session.getMaxInactiveInterval() / SECONDS);
			}
		}
	}

	private static boolean follows() {
		return SecurityContextHolder.getContext().getAuthentication() instanceof FollowerAuthentication;
	}

}
