package org.imrhelpcenter.assistants;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.TooOften;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.web.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where those sign in who act for members: an address, and the digits that go there.
 */
@Controller
@ForAssistants
@RequestMapping("/assist")
class AssistController {

	private static final String SCREEN = "assistants/door";

	private final AssistDoor door;

	private final AssistSessions sessions;

	private final TooOften tooOften;

	private final DemonstrationAssistants demonstration;

	private final Validator validator;

	AssistController(AssistDoor door, AssistSessions sessions, TooOften tooOften, DemonstrationAssistants demonstration,
			Validator validator) {
		this.door = door;
		this.sessions = sessions;
		this.tooOften = tooOften;
		this.demonstration = demonstration;
		this.validator = validator;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String ended,
			@RequestParam(required = false) @Nullable String left, Model model) {
		if (viewer.assistantId() != null) {
			return "redirect:/assist/cases";
		}
		if (left != null || ended != null) {
			model.addAttribute("notice", (left != null) ? "assistants.door.left" : "assistants.door.ended");
		}
		return sheet(Form.empty(), model);
	}

	/** In another language, with what was typed so far. */
	@PostMapping(params = "speak")
	String speak(@ModelAttribute AssistPage page, Model model) {
		return sheet(Form.of(page), model);
	}

	@PostMapping
	String ask(@ModelAttribute AssistPage page, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.email() == null || errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(Form.of(page, errors), model);
		}
		AssistDoor.Asked asked = this.door.ask(page.email(), locale, request.getRemoteAddr());
		if (asked.id() == null) {
			this.tooOften.tell(asked.attempt().left(), model, response);
			return sheet(Form.of(page), model);
		}
		this.sessions.ask(request, asked.id());
		return "redirect:/assist/code";
	}

	private String sheet(Form form, Model model) {
		model.addAttribute("pretended", this.demonstration.pretended().orElse(null));
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return SCREEN;
	}

}
