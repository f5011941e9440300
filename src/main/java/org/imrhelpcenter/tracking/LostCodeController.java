package org.imrhelpcenter.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.TooOften;
import org.imrhelpcenter.accounts.Tries.Attempt;
import org.imrhelpcenter.web.Form;

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
 * Where members ask for a new code who lost theirs. All of them get the same answer.
 */
@Controller
@RequestMapping("/track/lost-code")
class LostCodeController {

	private static final String SCREEN = "tracking/lost-code";

	private final Door door;

	private final TooOften tooOften;

	private final Validator validator;

	LostCodeController(Door door, TooOften tooOften, Validator validator) {
		this.door = door;
		this.tooOften = tooOften;
		this.validator = validator;
	}

	@GetMapping
	String show(Model model) {
		return sheet(Form.empty(), model);
	}

	/** In another language, with what was typed so far. */
	@PostMapping(params = "speak")
	String speak(@ModelAttribute LostCodePage page, Model model) {
		return sheet(Form.of(page), model);
	}

	@PostMapping
	String ask(@ModelAttribute LostCodePage page, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.number() == null || page.birthDate() == null || errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(Form.of(page, errors), model);
		}
		Attempt<Boolean> attempt = this.door.ask(page.number(), page.birthDate().toDate().orElseThrow(),
				request.getRemoteAddr());
		if (this.tooOften.tell(attempt.left(), model, response)) {
			return sheet(Form.of(page), model);
		}
		return "redirect:/track/lost-code/asked";
	}

	private static String sheet(Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return SCREEN;
	}

	@GetMapping("/asked")
	String asked() {
		return "tracking/lost-code-asked";
	}

}
