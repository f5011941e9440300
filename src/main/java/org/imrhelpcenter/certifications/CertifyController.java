package org.imrhelpcenter.certifications;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The one form that a doctor's link opens.
 */
@Controller
class CertifyController {

	private final Certifications certifications;

	private final Validator validator;

	private final Texts texts;

	CertifyController(Certifications certifications, Validator validator, Texts texts) {
		this.certifications = certifications;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping("/certify/{token:[\\w-]{20,60}}")
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		return sheet(token, Form.empty(), model, response);
	}

	/** In another language, with what was typed so far. */
	@PostMapping(path = "/certify/{token:[\\w-]{20,60}}", params = "speak")
	String speak(@PathVariable String token, @ModelAttribute CertifyPage page, Model model,
			HttpServletResponse response) {
		return sheet(token, Form.of(page), model, response);
	}

	@PostMapping("/certify/{token:[\\w-]{20,60}}")
	String certify(@PathVariable String token, @ModelAttribute CertifyPage page, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.lacksGround()) {
			this.texts.reject(errors, "grounds", "certifications.grounds.missing");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(token, Form.of(page, errors), model, response);
		}
		return this.certifications.answer(token, page.certified(), request.getRemoteAddr()) ? "redirect:/certify/done"
				: over(response);
	}

	@GetMapping("/certify/done")
	String done() {
		return "certifications/done";
	}

	private String sheet(String token, Form form, Model model, HttpServletResponse response) {
		Optional<String> patient = this.certifications.patient(token);
		if (patient.isEmpty()) {
			return over(response);
		}
		model.addAttribute("patient", patient.get());
		model.addAttribute("token", token);
		model.addAttribute("kinds", CertificationKind.values());
		model.addAttribute("grounds", UrgentGround.values());
		model.addAttribute("most", CertifyPage.WHY);
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return "certifications/form";
	}

	private static String over(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "certifications/over";
	}

}
