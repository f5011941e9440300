package org.imrhelpcenter.review;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentKinds;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says what a document of a case is, such as a scan that found its case by itself: proof
 * of an authority counts as received from then on.
 */
@Controller
class CaseDocumentKindController {

	private final Cases cases;

	private final DocumentKinds kinds;

	CaseDocumentKindController(Cases cases, DocumentKinds kinds) {
		this.cases = cases;
		this.kinds = kinds;
	}

	@PostMapping("/staff/cases/{number}/documents/{id:\\d{1,18}}/kind")
	String say(Viewer viewer, @PathVariable String number, @PathVariable long id,
			@RequestParam(defaultValue = "") String kind, HttpServletResponse response) {
		try {
			CaseSheet sheet = this.cases.of(viewer, number);
			DocumentKind.named(kind).ifPresent((named) -> this.kinds.say(viewer.actor(), sheet.subject(), id, named));
			return "redirect:/staff/cases/{number}/documents/{id}";
		}
		catch (CaseMissingException ex) {
			return CaseController.missing(response);
		}
	}

}
