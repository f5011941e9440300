package org.imrhelpcenter.tracking;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.Invitations;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
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
 * Where a member has an invitation sent again that nobody answered, to another address if
 * wished.
 */
@Controller
@RequestMapping("/track/case/assistants/{id:\\d{1,18}}/invitation")
class InvitationAgainController {

	private final Cases cases;

	private final Assistants assistants;

	private final Invitations invitations;

	private final Validator validator;

	private final Texts texts;

	InvitationAgainController(Cases cases, Assistants assistants, Invitations invitations, Validator validator,
			Texts texts) {
		this.cases = cases;
		this.assistants = assistants;
		this.invitations = invitations;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable long id, Model model) {
		return sheet(person(this.cases.followed(viewer), id), Form.empty(), model);
	}

	@PostMapping(params = "speak")
	String speak(Viewer viewer, @PathVariable long id, @ModelAttribute InvitationPage page, Model model) {
		return sheet(person(this.cases.followed(viewer), id), Form.of(page), model);
	}

	@PostMapping
	String send(Viewer viewer, @PathVariable long id, @ModelAttribute InvitationPage page, Model model,
			HttpServletResponse response) {
		CaseSheet sheet = this.cases.followed(viewer);
		ActingPerson person = person(sheet, id);
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.isWrong()) {
			this.texts.reject(errors, "email", "intake.contact.email.wrong");
		}
		if (page.address().isEmpty() && person.email().isEmpty()) {
			this.texts.reject(errors, "email", "tracking.invitation.email.missing");
		}
		if (!errors.hasErrors() && !this.invitations.again(viewer, sheet, id, page.address())) {
			this.texts.reject(errors, "email", "tracking.invitation.tooOften");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(person, Form.of(page, errors), model);
		}
		return "redirect:/track/case/assistants?done=invited";
	}

	private ActingPerson person(CaseSheet sheet, long id) {
		return this.assistants.one(sheet, id).filter(ActingPerson::isInvited).orElseThrow(CaseMissingException::new);
	}

	/** The address before is not read back. */
	private static String sheet(ActingPerson person, Form form, Model model) {
		model.addAttribute("person", person);
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return "tracking/invitation";
	}

}
