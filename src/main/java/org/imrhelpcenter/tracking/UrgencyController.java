package org.imrhelpcenter.tracking;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.UrgentCalls;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.rules.Urgency;
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
 * Where a member says that the case has become urgent.
 */
@Controller("trackedUrgencyController")
@RequestMapping("/track/case/urgency")
class UrgencyController {

	private final Cases cases;

	private final UrgentCalls calls;

	private final Validator validator;

	UrgencyController(Cases cases, UrgentCalls calls, Validator validator) {
		this.cases = cases;
		this.calls = calls;
		this.validator = validator;
	}

	@GetMapping
	String show(Viewer viewer, Model model) {
		return sheet(viewer, Form.empty(), model);
	}

	/** In another language, with what was typed so far. */
	@PostMapping(params = "speak")
	String speak(Viewer viewer, @ModelAttribute UrgencyPage page, Model model) {
		return sheet(viewer, Form.of(page), model);
	}

	@PostMapping
	String say(Viewer viewer, @ModelAttribute UrgencyPage page, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(viewer, Form.of(page, errors), model);
		}
		return this.calls.say(viewer, page.reasons()) ? "redirect:/track/case?done=urgency"
				: "redirect:/track/case/urgency";
	}

	private String sheet(Viewer viewer, Form form, Model model) {
		CaseSheet sheet = this.cases.own(viewer);
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		model.addAttribute("grounds", UrgentGround.values());
		model.addAttribute("most", UrgencyPage.MOST);
		model.addAttribute("urgent", sheet.urgency() == Urgency.URGENT);
		model.addAttribute("open", sheet.status().mayTurnUrgent() && !this.calls.isOpen(sheet.id()));
		return "tracking/urgency";
	}

}
