package org.imrhelpcenter.accounts;

import org.imrhelpcenter.accounts.DeedRefusedException.Reason;
import org.imrhelpcenter.web.Form;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of one account, which several deeds come back to.
 */
@Component
class PersonScreen {

	private final Staff staff;

	PersonScreen(Staff staff) {
		this.staff = staff;
	}

	String show(Viewer viewer, long id, Model model) {
		return show(viewer, id, Form.of(PersonPage.of(this.staff.person(viewer, id))), model);
	}

	String show(Viewer viewer, long id, Form form, Model model) {
		model.addAttribute("person", this.staff.person(viewer, id));
		model.addAttribute("oneself", viewer.staffId() != null && viewer.staffId() == id);
		model.addAttribute("roles", Role.values());
		model.addAttribute("form", form);
		return "accounts/person";
	}

	/** The account as it is now, with the reason why nothing was done. */
	String refuse(Viewer viewer, long id, Reason reason, Model model) {
		model.addAttribute("refused", "accounts.refused." + reason);
		return show(viewer, id, model);
	}

}
