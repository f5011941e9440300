package org.imrhelpcenter.review;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.certifications.CertificationPapers;
import org.imrhelpcenter.certifications.Certifications;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What doctors certified for a case, until a nurse has looked at each.
 */
@Controller
@RequestMapping("/staff/cases/{number}/certifications")
class CertificationsController {

	private final Cases cases;

	private final Certifications certifications;

	private final CertificationPapers papers;

	CertificationsController(Cases cases, Certifications certifications, CertificationPapers papers) {
		this.cases = cases;
		this.papers = papers;
		this.certifications = certifications;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		try {
			CaseSheet sheet = this.cases.of(viewer, number);
			model.addAttribute("case", sheet);
			model.addAttribute("certifications", this.certifications.of(sheet));
			model.addAttribute("papers", this.papers.of(sheet));
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		model.addAttribute("watches", this.certifications.areFor(viewer));
		return "review/certifications";
	}

	@PostMapping("/{certification:[0-9a-f-]{36}}/inspection")
	String see(Viewer viewer, @PathVariable String number, @PathVariable String certification,
			@RequestParam(required = false) @Nullable String deciding, HttpServletResponse response) {
		try {
			this.certifications.see(viewer, this.cases.of(viewer, number), UUID.fromString(certification));
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
		return "redirect:/staff/cases/{number}/" + ((deciding != null) ? "urgency" : "certifications");
	}

}
