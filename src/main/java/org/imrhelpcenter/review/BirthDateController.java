package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.BirthDates;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.web.Form;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Records the birth date that a paper left out: from then on the return code opens the
 * case.
 */
@Controller
@RequestMapping("/staff/cases/{number}/birth-date")
class BirthDateController {

	private static final String CASE = "redirect:/staff/cases/{number}";

	private final Cases cases;

	private final BirthDates birthDates;

	private final Validator validator;

	BirthDateController(Cases cases, BirthDates birthDates, Validator validator) {
		this.cases = cases;
		this.birthDates = birthDates;
		this.validator = validator;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			return (opened.birthDate() != null) ? CASE : sheet(opened, Form.empty(), model);
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute BirthDatePage page, Model model,
			HttpServletResponse response) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			Errors errors = new DirectFieldBindingResult(page, "page");
			this.validator.validate(page, errors);
			if (errors.hasErrors() || page.birthDate() == null) {
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				return sheet(opened, Form.of(page, errors), model);
			}
			this.birthDates.record(viewer, opened, page.birthDate().toDate().orElseThrow());
			return CASE;
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	private static String sheet(CaseSheet opened, Form form, Model model) {
		model.addAttribute("case", opened);
		model.addAttribute("form", form);
		return "review/birth-date";
	}

}
