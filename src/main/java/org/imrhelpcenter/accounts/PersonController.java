package org.imrhelpcenter.accounts;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.imrhelpcenter.accounts.DeedRefusedException.Reason;
import org.imrhelpcenter.web.Form;

import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One account: name and role.
 */
@Controller
@RequestMapping("/staff/people/{id:\\d{1,18}}")
class PersonController {

	private final Staff staff;

	private final PersonScreen screen;

	PersonController(Staff staff, PersonScreen screen) {
		this.staff = staff;
		this.screen = screen;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String done, Model model) {
		if (Done.isOne(done)) {
			model.addAttribute("done", "accounts.done." + done);
		}
		return this.screen.show(viewer, id, model);
	}

	@PostMapping
	String change(Viewer viewer, @PathVariable long id, @Valid @ModelAttribute("page") PersonPage page,
			BindingResult errors, Model model, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.screen.show(viewer, id, Form.of(page, errors), model);
		}
		try {
			this.staff.change(viewer, id, page.seen(), page.name(), Role.valueOf(page.role()));
			return Done.CHANGED.at(id);
		}
		catch (DeedRefusedException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.screen.refuse(viewer, id, ex.reason(), model);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.screen.refuse(viewer, id, Reason.CHANGED_MEANWHILE, model);
		}
	}

}
