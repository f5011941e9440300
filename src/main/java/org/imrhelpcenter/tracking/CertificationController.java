package org.imrhelpcenter.tracking;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.web.Form;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where a member asks a doctor to certify.
 */
@Controller
@RequestMapping("/track/case/certification")
class CertificationController {

	private static final String HERE = "/track/case/certification";

	private static final String BACK = "/track/case";

	private final Cases cases;

	private final CertificationDesk desk;

	CertificationController(Cases cases, CertificationDesk desk) {
		this.cases = cases;
		this.desk = desk;
	}

	@GetMapping
	String show(Viewer viewer, Model model) {
		return this.desk.sheet(this.cases.followed(viewer), Form.empty(), HERE, BACK, model);
	}

	@PostMapping(params = "speak")
	String speak(Viewer viewer, @ModelAttribute DoctorPage page, Model model) {
		return this.desk.sheet(this.cases.followed(viewer), Form.of(page), HERE, BACK, model);
	}

	@PostMapping
	String ask(Viewer viewer, @ModelAttribute DoctorPage page, Locale locale, Model model,
			HttpServletResponse response) {
		return this.desk.ask(viewer, this.cases.followed(viewer), page, locale, HERE, BACK, model, response);
	}

}
