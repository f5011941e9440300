package org.imrhelpcenter.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Leaves the case: the session ends, and Back shows nothing of it.
 */
@Controller
class TrackLeaveController {

	private final FollowerSessions sessions;

	TrackLeaveController(FollowerSessions sessions) {
		this.sessions = sessions;
	}

	@PostMapping("/track/leave")
	String leave(HttpServletRequest request, HttpServletResponse response) {
		this.sessions.end(request);
		// Browsers keep whole pages in memory for Back; this lets go of them.
		response.setHeader("Clear-Site-Data", "\"cache\"");
		return "redirect:/track?left";
	}

}
