package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.Consents;
import org.imrhelpcenter.cases.CaseMissingException;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where a member sets another last day for somebody who acts: first the day, then the
 * consent with that day in it, to be signed.
 */
@Controller
@RequestMapping("/track/case/assistants/{id:\\d{1,18}}/last-day")
class LastDayController {

	private static final String LIST = "/track/case/assistants";

	private final Cases cases;

	private final Assistants assistants;

	private final Consents consents;

	private final PartA partA;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	LastDayController(Cases cases, Assistants assistants, Consents consents, PartA partA, Validator validator,
			Texts texts, Clock clock) {
		this.cases = cases;
		this.assistants = assistants;
		this.consents = consents;
		this.partA = partA;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable long id, Model model) {
		ActingPerson person = person(this.cases.followed(viewer), id);
		return day(person, Form.of(LastDayPage.of(person.endsOn())), model);
	}

	@PostMapping(params = "speak")
	String speak(Viewer viewer, @PathVariable long id, @ModelAttribute LastDayPage page, Model model) {
		return day(person(this.cases.followed(viewer), id), Form.of(page), model);
	}

	@PostMapping
	String take(Viewer viewer, @PathVariable long id, @ModelAttribute LastDayPage page, Locale locale, Model model,
			HttpServletResponse response) {
		ActingPerson person = person(this.cases.followed(viewer), id);
		Errors faults = faults(page);
		if (faults.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return day(person, Form.of(page, faults), model);
		}
		return Objects.equals(page.last(), person.endsOn()) ? "redirect:" + LIST
				: consent(person, page, Form.empty(), locale, model);
	}

	/** Whoever reads the consent in another language reads another text. */
	@PostMapping(path = "/consent", params = "speak")
	String speak(Viewer viewer, @PathVariable long id, @ModelAttribute LastDayPage page,
			@ModelAttribute ConsentPage signed, Locale locale, Model model) {
		ActingPerson person = person(this.cases.followed(viewer), id);
		return faults(page).hasErrors() ? day(person, Form.of(page), model)
				: consent(person, page, Form.of(signed.unticked()), locale, model);
	}

	@PostMapping("/consent")
	String sign(Viewer viewer, @PathVariable long id, @ModelAttribute LastDayPage page,
			@ModelAttribute ConsentPage signed, Locale locale, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		CaseSheet sheet = this.cases.followed(viewer);
		ActingPerson person = person(sheet, id);
		Errors errors = new DirectFieldBindingResult(signed, "signed");
		this.validator.validate(signed, errors);
		Errors faults = faults(page);
		if (errors.hasErrors() || faults.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return faults.hasErrors() ? day(person, Form.of(page, faults), model)
					: consent(person, page, Form.of(signed, errors), locale, model);
		}
		this.consents.until(viewer, sheet, id, page.last(), signed.signature(), signed.mark(), Evidence.of(request));
		return "redirect:" + LIST + "?done=changed";
	}

	private ActingPerson person(CaseSheet sheet, long id) {
		return this.assistants.one(sheet, id)
			.filter(ActingPerson::isByConsent)
			.filter(ActingPerson::isOpen)
			.orElseThrow(CaseMissingException::new);
	}

	private Errors faults(LastDayPage page) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		page.check(LegalDay.of(this.clock.instant()), (field, key) -> this.texts.reject(errors, field, key));
		return errors;
	}

	private static String day(ActingPerson person, Form form, Model model) {
		model.addAttribute("person", person);
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return "tracking/last-day";
	}

	private String consent(ActingPerson person, LastDayPage page, Form form, Locale locale, Model model) {
		ConsentSheet.show(model, this.partA, person.until(page.last()), Form.of(page), form, locale,
				LIST + "/" + person.id() + "/last-day/consent");
		return ConsentSheet.SCREEN;
	}

}
