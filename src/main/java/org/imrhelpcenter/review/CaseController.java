package org.imrhelpcenter.review;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a case.
 */
@Controller
class CaseController {

	private final CaseScreen screen;

	CaseController(CaseScreen screen) {
		this.screen = screen;
	}

	@GetMapping("/staff/cases/{number}")
	String show(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String done,
			Locale locale, Model model, HttpServletResponse response) {
		try {
			this.screen.show(viewer, number, locale, model);
		}
		catch (CaseMissingException ex) {
			return missing(response);
		}
		model.addAttribute("done", AssignmentController.told(done));
		return "review/case";
	}

	/**
	 * One answer for cases that do not exist and for those that are not theirs to see.
	 */
	static String missing(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "review/missing";
	}

}
