package org.imrhelpcenter.assistants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.TooOften;
import org.imrhelpcenter.accounts.Tries.Attempt;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where somebody without e-mail signs in, with a code on paper.
 */
@Controller
@ForAssistants
@RequestMapping("/assist/printed")
class PrintedCodeController {

	private static final String SCREEN = "assistants/printed";

	private final AssistDoor door;

	private final AssistEntry entry;

	private final TooOften tooOften;

	private final Validator validator;

	private final Texts texts;

	PrintedCodeController(AssistDoor door, AssistEntry entry, TooOften tooOften, Validator validator, Texts texts) {
		this.door = door;
		this.entry = entry;
		this.tooOften = tooOften;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String show(Model model) {
		return sheet(Form.empty(), model);
	}

	@PostMapping(params = "speak")
	String speak(@ModelAttribute PrintedCodePage page, Model model) {
		return sheet(Form.of(page), model);
	}

	@PostMapping
	String open(@ModelAttribute PrintedCodePage page, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.code() != null && page.birthDate() != null && !errors.hasErrors()) {
			Attempt<Long> attempt = this.door.print(page.code(), page.birthDate().toDate().orElseThrow(),
					request.getRemoteAddr());
			if (this.entry.lets(attempt, request, response)) {
				return "redirect:/assist/cases";
			}
			if (this.tooOften.tell(attempt.left(), model, response)) {
				return sheet(Form.of(page), model);
			}
			this.texts.reject(errors, "code", "assistants.printed.wrong");
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return sheet(Form.of(page, errors), model);
	}

	private static String sheet(Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return SCREEN;
	}

}
