package org.imrhelpcenter.tracking;

import java.util.Locale;

import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.intake.PartA;
import org.imrhelpcenter.web.Form;

import org.springframework.ui.Model;

/**
 * Part A as the member reads it before signing, with what was filled in before it.
 */
final class ConsentSheet {

	static final String SCREEN = "tracking/consent";

	private ConsentSheet() {
	}

	static void show(Model model, PartA partA, NamedPerson helper, Form typed, Form form, Locale locale,
			String action) {
		model.addAttribute("helper", helper);
		model.addAttribute("partA", partA.paragraphs(locale, helper));
		model.addAttribute("typed", typed);
		model.addAttribute("form", form);
		model.addAttribute("action", action);
		model.addAttribute("speak", "page");
	}

}
