package org.imrhelpcenter.assistants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Signs out: the session ends, and Back shows nothing.
 */
@Controller
@ForAssistants
class AssistLeaveController {

	private final AssistSessions sessions;

	AssistLeaveController(AssistSessions sessions) {
		this.sessions = sessions;
	}

	@PostMapping("/assist/leave")
	String leave(HttpServletRequest request, HttpServletResponse response) {
		this.sessions.end(request);
		// Browsers keep whole pages in memory for Back; this lets go of them.
		response.setHeader("Clear-Site-Data", "\"cache\"");
		return "redirect:/assist?left";
	}

}
