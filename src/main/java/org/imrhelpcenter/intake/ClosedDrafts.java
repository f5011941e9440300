package org.imrhelpcenter.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Leads whoever has no open draft to the page that helps.
 */
@ControllerAdvice(basePackageClasses = ClosedDrafts.class)
class ClosedDrafts {

	@ExceptionHandler
	String lead(DraftClosedException closed, HttpServletRequest request, HttpServletResponse response) {
		return switch (closed.reason()) {
			case SUBMITTED -> "redirect:/apply/confirmation";
			case EXPIRED -> {
				DraftCookie.takeBack(request, response);
				yield "redirect:/apply/return?expired";
			}
			case LAPSED -> "redirect:/apply/return?kept";
			case NONE -> "redirect:/apply/return?ended";
		};
	}

}
