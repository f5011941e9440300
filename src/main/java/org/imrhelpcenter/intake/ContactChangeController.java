package org.imrhelpcenter.intake;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Languages;
import org.imrhelpcenter.web.Option;
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
 * Where a member who follows the case changes how to be reached.
 */
@Controller
@RequestMapping("/track/case/contact")
class ContactChangeController {

	private final ContactChanges changes;

	private final Cases cases;

	private final Languages languages;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	ContactChangeController(ContactChanges changes, Cases cases, Languages languages, Validator validator, Texts texts,
			Clock clock) {
		this.changes = changes;
		this.cases = cases;
		this.languages = languages;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String show(Viewer viewer, Model model) {
		return sheet(viewer, Form.empty(), model);
	}

	/** In another language, with what was typed so far. */
	@PostMapping(params = "speak")
	String speak(Viewer viewer, @ModelAttribute ContactChangePage page, Model model) {
		return sheet(viewer, Form.of(page), model);
	}

	@PostMapping
	String change(Viewer viewer, @ModelAttribute ContactChangePage page, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Locale> letters = this.languages.offered()
			.stream()
			.filter((language) -> language.toLanguageTag().equals(page.letters()))
			.findFirst();
		Errors errors = errors(page, letters);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(viewer, Form.of(page, errors), model);
		}
		this.changes.change(viewer, page, letters.orElse(null));
		letters.ifPresent((language) -> this.languages.choose(language, request, response));
		return "redirect:/track/case?done=contact";
	}

	private Errors errors(ContactChangePage page, Optional<Locale> letters) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		page.typed().check(LegalDay.of(this.clock.instant()), (field, key) -> {
			if (!errors.hasFieldErrors(field)) {
				this.texts.reject(errors, field, key);
			}
		});
		if (!Page.blank(page.letters()) && letters.isEmpty()) {
			this.texts.reject(errors, "letters", "web.error.choice");
		}
		if (page.contradicts()) {
			this.texts.reject(errors, "remove", "intake.contactChange.remove.both");
		}
		if (page.isEmpty()) {
			this.texts.reject(errors, "dayPhone", "intake.contactChange.nothing");
		}
		return errors;
	}

	private String sheet(Viewer viewer, Form form, Model model) {
		this.cases.own(viewer);
		List<Option> spoken = this.languages.offered()
			.stream()
			.map((language) -> new Option(language.toLanguageTag(), this.texts.say(language, "web.language")))
			.toList();
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		model.addAttribute("spoken", spoken);
		model.addAttribute("unsafe", UnsafeWay.values());
		model.addAttribute("parts", ContactPart.values());
		return "intake/contact-change";
	}

}
