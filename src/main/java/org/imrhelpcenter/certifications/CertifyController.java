package org.imrhelpcenter.certifications;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.certifications.CertificationPapers.Asked;
import org.imrhelpcenter.documents.Uploads;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.StreamedForm;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The one form that a doctor's link opens.
 */
@Controller
class CertifyController {

	private static final String PATH = "/certify/{token:[\\w-]{20,60}}";

	private final Certifications certifications;

	private final CertificationPapers papers;

	private final Validator validator;

	private final Texts texts;

	CertifyController(Certifications certifications, CertificationPapers papers, Validator validator, Texts texts) {
		this.certifications = certifications;
		this.papers = papers;
		this.validator = validator;
		this.texts = texts;
	}

	@GetMapping(PATH)
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		return sheet(this.certifications.asked(token), Form.empty(), List.of(), model, response);
	}

	/** In another language, with what was typed so far; files have to be chosen again. */
	@PostMapping(path = PATH, params = "speak")
	String speak(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		StreamedForm.of(request).files((name, content) -> {
		});
		return sheet(this.certifications.asked(token), Form.of(CertifyPage.of(request)), List.of(), model, response);
	}

	@PostMapping(PATH)
	String certify(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Optional<Asked> asked = this.certifications.asked(token);
		if (asked.isEmpty()) {
			return over(response);
		}
		List<Uploads.Refused> refused = this.papers
			.take(asked.get(), StreamedForm.of(request), Certifications.doctor(request.getRemoteAddr()))
			.refused();
		CertifyPage page = CertifyPage.of(request);
		String remove = request.getParameter("remove");
		if (remove != null) {
			takeOut(asked.get(), remove, request);
			response.setStatus(
					refused.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(asked, Form.of(page), refused, model, response);
		}
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.lacksGround()) {
			this.texts.reject(errors, "grounds", "certifications.grounds.missing");
		}
		if (errors.hasErrors() || !refused.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return sheet(asked, Form.of(page, errors), refused, model, response);
		}
		return this.certifications.answer(token, page.certified(), request.getRemoteAddr()) ? "redirect:/certify/done"
				: over(response);
	}

	private void takeOut(Asked asked, String paper, HttpServletRequest request) {
		if (paper.matches("\\d{1,18}")) {
			this.papers.takeOut(asked, Long.parseLong(paper), Certifications.doctor(request.getRemoteAddr()));
		}
	}

	@GetMapping("/certify/done")
	String done() {
		return "certifications/done";
	}

	private String sheet(Optional<Asked> asked, Form form, List<Uploads.Refused> refused, Model model,
			HttpServletResponse response) {
		if (asked.isEmpty()) {
			return over(response);
		}
		model.addAttribute("token", asked.get().token());
		model.addAttribute("patient", asked.get().patient());
		model.addAttribute("papers", this.papers.of(asked.get()));
		model.addAttribute("refused", refused);
		model.addAttribute("limits", CertificationPapers.LIMITS);
		model.addAttribute("kinds", CertificationKind.values());
		model.addAttribute("grounds", UrgentGround.values());
		model.addAttribute("most", CertifyPage.WHY);
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return "certifications/form";
	}

	private static String over(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "certifications/over";
	}

}
