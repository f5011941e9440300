package org.imrhelpcenter.accounts;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends that someone can sign in; their sessions end with the next click.
 */
@Controller
class DisablementController {

	private final Staff staff;

	private final PersonScreen screen;

	DisablementController(Staff staff, PersonScreen screen) {
		this.staff = staff;
		this.screen = screen;
	}

	@PostMapping("/staff/people/{id:\\d{1,18}}/disablement")
	String disable(Viewer viewer, @PathVariable long id, Model model, HttpServletResponse response) {
		try {
			this.staff.disable(viewer, id);
			return Done.DISABLED.at(id);
		}
		catch (DeedRefusedException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.screen.refuse(viewer, id, ex.reason(), model);
		}
	}

}
