package org.imrhelpcenter.assistants;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.intake.Evidence;
import org.imrhelpcenter.intake.PartB;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.imrhelpcenter.web.Form;

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
 * Where somebody signs Part B, or declines.
 */
@Controller
@ForAssistants
@RequestMapping("/assist/requests/{id:\\d{1,18}}")
class PartBController {

	private final Clients clients;

	private final PartB partB;

	private final Validator validator;

	PartBController(Clients clients, PartB partB, Validator validator) {
		this.clients = clients;
		this.partB = partB;
		this.validator = validator;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable long id, Locale locale, Model model) {
		Clients.Asked asked = this.clients.asked(viewer, id);
		return sheet(asked, id, locale, Form.of(PartBPage.of(asked)), model);
	}

	/**
	 * In another language it is another text: what was typed stays, the tick does not.
	 */
	@PostMapping(params = "speak")
	String speak(Viewer viewer, @PathVariable long id, @ModelAttribute PartBPage page, Locale locale, Model model) {
		return sheet(this.clients.asked(viewer, id), id, locale, Form.of(page.unticked()), model);
	}

	@PostMapping
	String sign(Viewer viewer, @PathVariable long id, @ModelAttribute PartBPage page, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Clients.Asked asked = this.clients.asked(viewer, id);
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(asked, id, locale, Form.of(page, errors), model);
		}
		this.clients.accept(viewer, id, page.details(), this.partB.sign(Capacity.AUTHORIZED_ASSISTANT,
				asked.memberName(), page.signature(), page.mark(), Evidence.of(request)));
		return "redirect:/assist/cases?done=accepted";
	}

	@PostMapping("/refusal")
	String decline(Viewer viewer, @PathVariable long id) {
		this.clients.decline(viewer, id);
		return "redirect:/assist/cases?done=declined";
	}

	private String sheet(Clients.Asked asked, long id, Locale locale, Form form, Model model) {
		model.addAttribute("asked", asked);
		model.addAttribute("id", id);
		model.addAttribute("partB", this.partB.paragraphs(locale, Capacity.AUTHORIZED_ASSISTANT, asked.memberName()));
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return "assistants/part-b";
	}

}
