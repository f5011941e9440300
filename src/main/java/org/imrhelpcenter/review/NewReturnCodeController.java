package org.imrhelpcenter.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.cases.ReturnCodes;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives a member a new return code, once it is sure who asks for it. The code is on the
 * page that answers and nowhere else: sending the form again finds that the case changed.
 */
@Controller
@RequestMapping("/staff/cases/{number}/return-code")
class NewReturnCodeController {

	private static final String SCREEN = "review/return-code";

	private final Cases cases;

	private final ReturnCodes codes;

	private final Staff staff;

	private final Validator validator;

	private final Texts texts;

	NewReturnCodeController(Cases cases, ReturnCodes codes, Staff staff, Validator validator, Texts texts) {
		this.cases = cases;
		this.codes = codes;
		this.staff = staff;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return page(viewer, number, Form.empty(), model, response);
	}

	@PostMapping
	String give(Viewer viewer, @PathVariable String number, @ModelAttribute NewReturnCodePage page,
			@RequestParam(defaultValue = "-1") String version, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.saysNotHow()) {
			this.texts.reject(errors, "note", "review.code.note.missing");
		}
		if (page.proof() == null || errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, number, Form.of(page, errors), model, response);
		}
		try {
			String note = (page.note() != null) ? page.note().strip() : "";
			model.addAttribute("code",
					this.codes
						.replace(viewer, number, AssignmentController.seen(version),
								IdentityProof.valueOf(page.proof()), note)
						.text());
			model.addAttribute("case", this.cases.of(viewer, number));
			return "review/return-code-made";
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		catch (CaseChangedException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return page(viewer, number, Form.of(page), model, response);
		}
	}

	private String page(Viewer viewer, String number, Form form, Model model, HttpServletResponse response) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			model.addAttribute("case", opened);
			model.addAttribute("checks", this.codes.checks(opened));
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		model.addAttribute("form", form);
		model.addAttribute("proofs", IdentityProof.values());
		model.addAttribute("most", NewReturnCodePage.NOTE);
		model.addAttribute("names", names(this.staff.colleagues()));
		return SCREEN;
	}

	private static Map<Long, String> names(List<Colleague> colleagues) {
		return colleagues.stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
	}

}
