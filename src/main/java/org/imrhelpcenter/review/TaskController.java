package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseTasks;
import org.imrhelpcenter.correspondence.LetterTask;
import org.imrhelpcenter.correspondence.LetterTasks;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the house found to be done, until somebody has done it.
 */
@Controller
@RequestMapping("/staff/tasks")
class TaskController {

	private static final int LISTED = 100;

	private final CaseTasks tasks;

	private final LetterTasks letters;

	private final Validator validator;

	TaskController(CaseTasks tasks, LetterTasks letters, Validator validator) {
		this.tasks = tasks;
		this.letters = letters;
		this.validator = validator;
	}

	@GetMapping
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String done, Model model) {
		viewer.mustBe(Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR, Role.DIRECTOR);
		model.addAttribute("tasks", this.tasks.waiting(viewer, LISTED));
		model.addAttribute("done", done != null);
		return "review/tasks";
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(Viewer viewer, @PathVariable long id, Model model, HttpServletResponse response) {
		return page(viewer, id, Form.empty(), model, response);
	}

	@PostMapping("/{id:\\d{1,18}}/completion")
	String finish(Viewer viewer, @PathVariable long id, @ModelAttribute TaskPage page,
			@RequestParam(defaultValue = "") String how, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.note() == null || errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, id, Form.of(page, errors), model, response);
		}
		try {
			this.letters.finish(viewer, id, "mailed".equals(how), page.note().strip());
			return "redirect:/staff/tasks?done";
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	private String page(Viewer viewer, long id, Form form, Model model, HttpServletResponse response) {
		try {
			LetterTask letter = this.letters.of(viewer, id);
			model.addAttribute("letter", letter);
			model.addAttribute("readdresses", Act.ADDRESS.isFor(viewer) && !letter.whose().isEmpty());
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		model.addAttribute("form", form);
		model.addAttribute("most", TaskPage.NOTE);
		return "review/task";
	}

}
