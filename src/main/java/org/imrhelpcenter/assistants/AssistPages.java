package org.imrhelpcenter.assistants;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What all pages for those who act for members have in common.
 */
@ControllerAdvice(annotations = ForAssistants.class)
class AssistPages {

	@ModelAttribute
	void frame(Viewer viewer, Model model) {
		if (viewer.assistantId() != null) {
			model.addAttribute("leave", "/assist/leave");
			model.addAttribute("leaveWord", "assistants.leave");
		}
	}

	/**
	 * A case that was theirs and no longer is, one that is somebody else's, and one that
	 * never was: one answer.
	 */
	@ExceptionHandler(CaseMissingException.class)
	String ended(HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		model.addAttribute("leave", "/assist/leave");
		model.addAttribute("leaveWord", "assistants.leave");
		return "assistants/ended";
	}

}
