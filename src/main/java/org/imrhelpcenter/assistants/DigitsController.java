package org.imrhelpcenter.assistants;

import java.util.Optional;
import java.util.UUID;

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
 * Where the digits are typed that went to an address.
 */
@Controller
@ForAssistants
@RequestMapping("/assist/code")
class DigitsController {

	private static final String SCREEN = "assistants/code";

	private final AssistDoor door;

	private final AssistSessions sessions;

	private final AssistEntry entry;

	private final TooOften tooOften;

	private final Validator validator;

	private final Texts texts;

	DigitsController(AssistDoor door, AssistSessions sessions, AssistEntry entry, TooOften tooOften,
			Validator validator, Texts texts) {
		this.door = door;
		this.sessions = sessions;
		this.entry = entry;
		this.tooOften = tooOften;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String show(HttpServletRequest request, Model model) {
		return this.sessions.asked(request).isPresent() ? sheet(Form.empty(), model) : "redirect:/assist";
	}

	@PostMapping(params = "speak")
	String speak(@ModelAttribute DigitsPage page, Model model) {
		return sheet(Form.of(page), model);
	}

	@PostMapping
	String prove(@ModelAttribute DigitsPage page, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<UUID> asked = this.sessions.asked(request);
		if (asked.isEmpty()) {
			return "redirect:/assist";
		}
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.digits() != null && !errors.hasErrors()) {
			Attempt<Long> attempt = this.door.prove(asked.get(), page.digits(), request.getRemoteAddr());
			if (this.entry.lets(attempt, request, response)) {
				return "redirect:/assist/cases";
			}
			if (this.tooOften.tell(attempt.left(), model, response)) {
				return sheet(Form.of(page), model);
			}
			this.texts.reject(errors, "digits", "assistants.code.wrong");
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
