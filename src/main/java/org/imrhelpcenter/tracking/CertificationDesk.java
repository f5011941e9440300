package org.imrhelpcenter.tracking;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * Where a doctor is asked to certify, by the member or by somebody who acts for them.
 */
@Component
class CertificationDesk {

	private final Certifications certifications;

	private final Validator validator;

	private final Texts texts;

	CertificationDesk(Certifications certifications, Validator validator, Texts texts) {
		this.certifications = certifications;
		this.validator = validator;
		this.texts = texts;
	}

	String sheet(CaseSheet sheet, Form form, String action, String back, Model model) {
		model.addAttribute("open", sheet.status().mayTurnUrgent());
		model.addAttribute("asked", this.certifications.of(sheet));
		model.addAttribute("action", action);
		model.addAttribute("back", back);
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return "tracking/certification";
	}

	String ask(Viewer viewer, CaseSheet sheet, DoctorPage page, Locale locale, String action, String back, Model model,
			HttpServletResponse response) {
		if (!sheet.status().mayTurnUrgent()) {
			return "redirect:" + action;
		}
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.cannotBeWrittenTo()) {
			this.texts.reject(errors, "email", "intake.contact.email.wrong");
		}
		if (!errors.hasErrors() && !this.certifications.ask(viewer, sheet, page.name(), page.address(), locale)) {
			this.texts.reject(errors, "email", "tracking.certification.tooMany");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(sheet, Form.of(page, errors), action, back, model);
		}
		return "redirect:" + action + "?done";
	}

}
