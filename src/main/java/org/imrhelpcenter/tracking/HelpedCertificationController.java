package org.imrhelpcenter.tracking;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ForAssistants;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.web.Form;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where somebody who acts for a member asks a doctor to certify.
 */
@Controller
@ForAssistants
@RequestMapping("/assist/cases/{number}/certification")
class HelpedCertificationController {

	private final Cases cases;

	private final CertificationDesk desk;

	HelpedCertificationController(Cases cases, CertificationDesk desk) {
		this.cases = cases;
		this.desk = desk;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable String number, Model model) {
		CaseSheet sheet = this.cases.helped(viewer, number);
		return this.desk.sheet(sheet, Form.empty(), here(sheet), back(sheet), model);
	}

	@PostMapping(params = "speak")
	String speak(Viewer viewer, @PathVariable String number, @ModelAttribute DoctorPage page, Model model) {
		CaseSheet sheet = this.cases.helped(viewer, number);
		return this.desk.sheet(sheet, Form.of(page), here(sheet), back(sheet), model);
	}

	@PostMapping
	String ask(Viewer viewer, @PathVariable String number, @ModelAttribute DoctorPage page, Locale locale, Model model,
			HttpServletResponse response) {
		CaseSheet sheet = this.cases.helped(viewer, number);
		return this.desk.ask(viewer, sheet, page, locale, here(sheet), back(sheet), model, response);
	}

	private static String here(CaseSheet sheet) {
		return back(sheet) + "/certification";
	}

	private static String back(CaseSheet sheet) {
		return "/assist/cases/" + sheet.number().text();
	}

}
