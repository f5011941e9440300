package org.imrhelpcenter.tracking;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.correspondence.TooManyMessagesException;
import org.imrhelpcenter.web.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a member writes to the Help Center and reads its answers.
 */
@Controller
@RequestMapping("/track/case/messages")
class MessageController {

	private final CaseMessages messages;

	private final Validator validator;

	MessageController(CaseMessages messages, Validator validator) {
		this.messages = messages;
		this.validator = validator;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String sent, Model model) {
		model.addAttribute("sent", sent != null);
		return sheet(viewer, Form.empty(), model);
	}

	/** In another language, with what was typed so far. */
	@PostMapping(params = "speak")
	String speak(Viewer viewer, @ModelAttribute MessagePage page, Model model) {
		return sheet(viewer, Form.of(page), model);
	}

	@PostMapping
	String write(Viewer viewer, @ModelAttribute MessagePage page, Model model, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.text() == null || errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return sheet(viewer, Form.of(page, errors), model);
		}
		try {
			this.messages.write(viewer, page.text().strip());
			return "redirect:/track/case/messages?sent";
		}
		catch (TooManyMessagesException ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			model.addAttribute("tooMany", CaseMessages.A_DAY);
			return sheet(viewer, Form.of(page), model);
		}
	}

	private String sheet(Viewer viewer, Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		model.addAttribute("thread", this.messages.read(viewer));
		model.addAttribute("longest", CaseMessages.LONGEST);
		return "tracking/messages";
	}

}
