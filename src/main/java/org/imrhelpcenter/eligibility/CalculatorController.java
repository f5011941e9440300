package org.imrhelpcenter.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * The deadline calculator for staff, plans and legal aid. Dates without a name are not
 * personal, so they stand in the address and the result can be kept as a bookmark.
 */
@Controller
class CalculatorController {

	private static final String VIEW = "eligibility/deadlines";

	private final Checks checks;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	CalculatorController(Checks checks, Validator validator, Texts texts, Clock clock) {
		this.checks = checks;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/deadlines")
	ModelAndView show(@ModelAttribute CalculatorPage page, HttpServletRequest request) {
		if (request.getParameterMap().isEmpty()) {
			return sheet(Form.empty());
		}
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		rejectLate(page.completedOn(), "completedOn", errors);
		rejectLate(page.recordsReceivedOn(), "recordsReceivedOn", errors);
		ModelAndView shown = sheet(Form.of(page, errors));
		LocalDate completedOn = CalculatorPage.date(page.completedOn());
		if (errors.hasErrors() || completedOn == null) {
			shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return shown;
		}
		shown.addObject("today", LegalDay.of(this.clock.instant()));
		shown.addObject("completedOn", completedOn);
		shown.addObject("recordsReceivedOn", CalculatorPage.date(page.recordsReceivedOn()));
		shown.addObject("urgency", page.urgency());
		shown.addObject("deadlines",
				this.checks.deadlines(completedOn, CalculatorPage.date(page.recordsReceivedOn()), page.urgency()));
		return shown;
	}

	private static ModelAndView sheet(Form form) {
		return new ModelAndView(VIEW, Map.of("form", form, "speak", "page"));
	}

	private void rejectLate(@Nullable DateParts parts, String field, Errors errors) {
		LocalDate date = CalculatorPage.date(parts);
		if (date != null && date.isAfter(CalculatorPage.LAST)) {
			this.texts.reject(errors, field, "eligibility.calculator.late",
					String.valueOf(CalculatorPage.LAST.getYear()));
		}
	}

}
