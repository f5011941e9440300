package org.imrhelpcenter.accounts;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.imrhelpcenter.accounts.DeedRefusedException.Reason;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The list of accounts, and how one is added.
 */
@Controller
@RequestMapping("/staff/people")
class PeopleController {

	private final Staff staff;

	private final Texts texts;

	PeopleController(Staff staff, Texts texts) {
		this.staff = staff;
		this.texts = texts;
	}

	@GetMapping
	String list(Viewer viewer, Model model) {
		model.addAttribute("people", this.staff.everyone(viewer));
		return "accounts/people";
	}

	@GetMapping("/new")
	String ask(Viewer viewer, Model model) {
		viewer.mustBe(Role.ADMINISTRATOR);
		return page(model, Form.empty());
	}

	@PostMapping
	String add(Viewer viewer, @Valid @ModelAttribute("page") NewPersonPage page, BindingResult errors, Model model,
			HttpServletResponse response) {
		viewer.mustBe(Role.ADMINISTRATOR);
		if (!errors.hasFieldErrors("email") && !EmailAddress.isOne(page.email())) {
			this.texts.reject(errors, "email", "accounts.person.email.wrong");
		}
		if (!errors.hasErrors()) {
			try {
				Role role = Role.valueOf(page.role());
				model.addAttribute("made", this.staff.add(viewer, page.email(), page.name(), role));
				model.addAttribute("fresh", true);
				return "accounts/new-password";
			}
			catch (DeedRefusedException | DataIntegrityViolationException ex) {
				this.texts.reject(errors, "email", "accounts.refused." + Reason.EMAIL_TAKEN);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(model, Form.of(page, errors));
	}

	private String page(Model model, Form form) {
		model.addAttribute("form", form);
		model.addAttribute("roles", Role.values());
		return "accounts/person-new";
	}

}
