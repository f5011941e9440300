package org.imrhelpcenter.review;

import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.UrgencyDecisions;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
 * A nurse decides whether a case is urgent: fills it in, sees what becomes of every date,
 * and confirms.
 */
@Controller
@RequestMapping("/staff/cases/{number}/urgency")
class UrgencyDecisionController {

	private final Cases cases;

	private final UrgencyDesk desk;

	private final UrgencyDecisions decisions;

	private final Staff staff;

	private final Validator validator;

	private final UrgencyEvidence evidence;

	private final Texts texts;

	UrgencyDecisionController(Cases cases, UrgencyDesk desk, UrgencyDecisions decisions, Staff staff,
			Validator validator, UrgencyEvidence evidence, Texts texts) {
		this.cases = cases;
		this.evidence = evidence;
		this.desk = desk;
		this.decisions = decisions;
		this.staff = staff;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Locale locale, Model model, HttpServletResponse response) {
		try {
			return sheet(opened(viewer, number), Form.empty(), locale, model);
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

	@PostMapping
	String decide(Viewer viewer, @PathVariable String number, @ModelAttribute UrgencyDecisionPage page,
			@RequestParam(defaultValue = "-1") String version,
			@RequestParam(required = false) @Nullable String confirmed, Locale locale, Model model,
			HttpServletResponse response) {
		try {
			CaseSheet opened = opened(viewer, number);
			Errors errors = errors(page);
			if (errors.hasErrors() || page.urgency() == null) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return sheet(opened, Form.of(page, errors), locale, model);
			}
			Urgency urgency = Urgency.valueOf(page.urgency());
			if (confirmed == null) {
				model.addAttribute("changes", this.desk.changes(opened, urgency, locale));
				model.addAttribute("wanted", urgency);
				return sheet(opened, Form.of(page), locale, model);
			}
			this.desk.decide(viewer, opened, AssignmentController.seen(version), urgency, page.reasons());
			return "redirect:/staff/cases/{number}?done=urgency";
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		catch (CaseChangedException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return sheet(opened(viewer, number), Form.of(page), locale, model);
		}
	}

	/** Only nurses decide; for everybody else there is no such page. */
	private CaseSheet opened(Viewer viewer, String number) {
		if (!UrgencyDecisions.isFor(viewer)) {
			throw new AccessDeniedException("Nurses decide about urgency");
		}
		return this.cases.of(viewer, number);
	}

	private Errors errors(UrgencyDecisionPage page) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.urgentWithoutGround()) {
			this.texts.reject(errors, "grounds", "review.urgency.grounds.missing");
		}
		return errors;
	}

	private String sheet(CaseSheet opened, Form form, Locale locale, Model model) {
		model.addAttribute("known", this.evidence.of(opened, locale));
		model.addAttribute("case", opened);
		model.addAttribute("form", form);
		model.addAttribute("choices", Urgency.values());
		model.addAttribute("grounds", UrgentGround.values());
		model.addAttribute("most", UrgencyDecisionPage.MOST);
		model.addAttribute("open", opened.status().mayTurnUrgent());
		model.addAttribute("decisions", this.decisions.of(opened));
		model.addAttribute("names",
				this.staff.colleagues().stream().collect(Collectors.toMap(Colleague::id, Colleague::name)));
		return "review/urgency";
	}

}
