package org.imrhelpcenter.accounts;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Gives someone a temporary password, shown to the administrator once.
 */
@Controller
class PasswordResetController {

	private final Staff staff;

	private final PersonScreen screen;

	PasswordResetController(Staff staff, PersonScreen screen) {
		this.staff = staff;
		this.screen = screen;
	}

	@PostMapping("/staff/people/{id:\\d{1,18}}/password-reset")
	String reset(Viewer viewer, @PathVariable long id, Model model, HttpServletResponse response) {
		try {
			model.addAttribute("made", this.staff.resetPassword(viewer, id));
			model.addAttribute("fresh", false);
			return "accounts/new-password";
		}
		catch (DeedRefusedException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.screen.refuse(viewer, id, ex.reason(), model);
		}
	}

}
