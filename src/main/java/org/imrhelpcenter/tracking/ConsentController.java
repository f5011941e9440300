package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Consents;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.intake.Evidence;
import org.imrhelpcenter.intake.PartA;
import org.imrhelpcenter.rules.LegalDay;
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
 * Where a member names somebody who may act, and signs Part A: first who it is, then the
 * text with that name in it.
 */
@Controller
@RequestMapping("/track/case/assistants")
class ConsentController {

	/** Nobody is named in a case that is over. */
	private static final String LIST = "redirect:/track/case/assistants";

	private static final String PERSON = "tracking/assistant-new";

	private final Cases cases;

	private final Consents consents;

	private final PartA partA;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	ConsentController(Cases cases, Consents consents, PartA partA, Validator validator, Texts texts, Clock clock) {
		this.cases = cases;
		this.consents = consents;
		this.partA = partA;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/new")
	String ask(Viewer viewer, Model model) {
		return this.cases.followed(viewer).status().isOver() ? LIST : person(Form.empty(), model);
	}

	@PostMapping(path = "/new", params = "speak")
	String speak(Viewer viewer, @ModelAttribute PersonPage page, Model model) {
		this.cases.followed(viewer);
		return person(Form.of(page), model);
	}

	@PostMapping("/new")
	String take(Viewer viewer, @ModelAttribute PersonPage page, Locale locale, Model model,
			HttpServletResponse response) {
		this.cases.followed(viewer);
		Errors errors = faults(page);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return person(Form.of(page, errors), model);
		}
		return consent(page, Form.empty(), locale, model);
	}

	/** Whoever reads the consent in another language reads another text. */
	@PostMapping(path = "/consent", params = "speak")
	String speak(Viewer viewer, @ModelAttribute PersonPage page, @ModelAttribute ConsentPage signed, Locale locale,
			Model model) {
		this.cases.followed(viewer);
		return faults(page).hasErrors() ? person(Form.of(page), model)
				: consent(page, Form.of(signed.unticked()), locale, model);
	}

	@PostMapping("/consent")
	String sign(Viewer viewer, @ModelAttribute PersonPage page, @ModelAttribute ConsentPage signed, Locale locale,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		CaseSheet sheet = this.cases.followed(viewer);
		if (sheet.status().isOver()) {
			return LIST;
		}
		Errors errors = new DirectFieldBindingResult(signed, "signed");
		this.validator.validate(signed, errors);
		Errors faults = faults(page);
		if (errors.hasErrors() || faults.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return faults.hasErrors() ? person(Form.of(page, faults), model)
					: consent(page, Form.of(signed, errors), locale, model);
		}
		this.consents.name(viewer, sheet, page.named(), signed.signature(), signed.mark(), Evidence.of(request));
		return "redirect:/track/case/assistants?done=named";
	}

	private Errors faults(PersonPage page) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		page.check(LegalDay.of(this.clock.instant()), (field, key) -> this.texts.reject(errors, field, key));
		return errors;
	}

	private static String person(Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return PERSON;
	}

	private String consent(PersonPage page, Form form, Locale locale, Model model) {
		ConsentSheet.show(model, this.partA, page.named(), Form.of(page), form, locale,
				"/track/case/assistants/consent");
		return ConsentSheet.SCREEN;
	}

}
