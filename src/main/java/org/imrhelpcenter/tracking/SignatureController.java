package org.imrhelpcenter.tracking;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.intake.Evidence;
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
 * Where a member signs what came unsigned.
 */
@Controller
@RequestMapping("/track/case/signature")
class SignatureController {

	private static final String CASE = "redirect:/track/case";

	private final LateSignatures signatures;

	private final Validator validator;

	SignatureController(LateSignatures signatures, Validator validator) {
		this.signatures = signatures;
		this.validator = validator;
	}

	@GetMapping
	String show(Viewer viewer, Locale locale, Model model) {
		return sheet(viewer, locale, Form.empty(), model);
	}

	/** In another language it is another text: the name stays, the ticks do not. */
	@PostMapping(params = "speak")
	String speak(Viewer viewer, @ModelAttribute SignaturePage page, Locale locale, Model model) {
		return sheet(viewer, locale, Form.of(page.unticked()), model);
	}

	@PostMapping
	String sign(Viewer viewer, @ModelAttribute SignaturePage page, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(viewer, locale, Form.of(page, errors), model);
		}
		this.signatures.sign(viewer, page, Evidence.of(request));
		return CASE + "?done=signature";
	}

	private String sheet(Viewer viewer, Locale locale, Form form, Model model) {
		Optional<Unsigned> unsigned = this.signatures.open(viewer, locale);
		if (unsigned.isEmpty()) {
			return CASE;
		}
		model.addAttribute("unsigned", unsigned.get());
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return "tracking/signature";
	}

}
