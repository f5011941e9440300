package org.imrhelpcenter.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Lets someone sign in again.
 */
@Controller
class EnablementController {

	private final Staff staff;

	EnablementController(Staff staff) {
		this.staff = staff;
	}

	@PostMapping("/staff/people/{id:\\d{1,18}}/enablement")
	String enable(Viewer viewer, @PathVariable long id) {
		this.staff.enable(viewer, id);
		return Done.ENABLED.at(id);
	}

}
