package org.imrhelpcenter.review;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.FilledForms;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.paper.PrintedPaper;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The Authorized Assistant Form of somebody who acts in a case, on paper.
 */
@Controller
class PrintedFormController {

	private final Cases cases;

	private final FilledForms forms;

	PrintedFormController(Cases cases, FilledForms forms) {
		this.cases = cases;
		this.forms = forms;
	}

	@GetMapping("/staff/cases/{number}/authority/{id:\\d{1,18}}/form")
	Object form(Viewer viewer, @PathVariable String number, @PathVariable long id, Locale locale,
			HttpServletResponse response) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			return PrintedPaper.toRead("assistant-form-" + opened.number().text(),
					this.forms.forCasework(viewer, opened, id, locale));
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

}
