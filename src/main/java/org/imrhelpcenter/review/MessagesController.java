package org.imrhelpcenter.review;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.correspondence.CaseMessage;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.web.Form;
import org.jspecify.annotations.Nullable;

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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where staff read what members write, and answer.
 */
@Controller
class MessagesController {

	private static final int LISTED = 100;

	private final CaseMessages messages;

	private final Cases cases;

	private final Staff staff;

	private final Validator validator;

	MessagesController(CaseMessages messages, Cases cases, Staff staff, Validator validator) {
		this.messages = messages;
		this.cases = cases;
		this.staff = staff;
		this.validator = validator;
	}

	@GetMapping("/staff/messages")
	String list(Viewer viewer, Model model) {
		viewer.mustBe(Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR, Role.DIRECTOR);
		model.addAttribute("cases", this.messages.unanswered(viewer, LISTED));
		return "review/messages";
	}

	@GetMapping("/staff/cases/{number}/messages")
	String thread(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String done,
			Model model, HttpServletResponse response) {
		model.addAttribute("done", ("sent".equals(done) || "settled".equals(done)) ? "review.messages." + done : null);
		return page(viewer, number, Form.empty(), model, response);
	}

	@PostMapping("/staff/cases/{number}/messages")
	String answer(Viewer viewer, @PathVariable String number, @ModelAttribute AnswerPage page,
			@RequestParam(defaultValue = "-1") String seen, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.text() == null || errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, number, Form.of(page, errors), model, response);
		}
		try {
			this.messages.answer(viewer, number, page.text().strip(), seen(seen));
			return "redirect:/staff/cases/{number}/messages?done=sent";
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		catch (CaseChangedException ex) {
			return changed(viewer, number, Form.of(page), model, response);
		}
	}

	/** What was written needs no answer. */
	@PostMapping("/staff/cases/{number}/messages/settlement")
	String settle(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "-1") String seen,
			Model model, HttpServletResponse response) {
		try {
			this.messages.settle(viewer, number, seen(seen));
			return "redirect:/staff/cases/{number}/messages?done=settled";
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		catch (CaseChangedException ex) {
			return changed(viewer, number, Form.empty(), model, response);
		}
	}

	private String changed(Viewer viewer, String number, Form form, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("changed", true);
		return page(viewer, number, form, model, response);
	}

	private String page(Viewer viewer, String number, Form form, Model model, HttpServletResponse response) {
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			List<CaseMessage> thread = this.messages.of(opened);
			model.addAttribute("case", opened);
			model.addAttribute("thread", thread);
			model.addAttribute("last", thread.isEmpty() ? 0 : thread.get(thread.size() - 1).id());
			model.addAttribute("waiting", thread.stream().anyMatch((one) -> one.fromMember() && one.waits()));
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		model.addAttribute("names",
				this.staff.colleagues().stream().collect(Collectors.toMap(Colleague::id, Colleague::name)));
		model.addAttribute("form", form);
		model.addAttribute("longest", CaseMessages.LONGEST);
		return "review/thread";
	}

	private static long seen(String typed) {
		return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
	}

}
