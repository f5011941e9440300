package org.imrhelpcenter.review;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentMissingException;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.DocumentState;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.ServedDocument;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A document of a case: what is known of it, and its content for those who work on the
 * case. What nobody checked is opened after a warning only.
 */
@Controller
@RequestMapping("/staff/cases/{number}/documents/{id:\\d{1,18}}")
class CaseDocumentController {

	private final Cases cases;

	private final Documents documents;

	CaseDocumentController(Cases cases, Documents documents) {
		this.cases = cases;
		this.documents = documents;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable String number, @PathVariable long id, Model model,
			HttpServletResponse response) {
		try {
			CaseSheet sheet = this.cases.of(viewer, number);
			model.addAttribute("sheet", sheet);
			model.addAttribute("kinds", DocumentKind.values());
			model.addAttribute("document", this.documents.one(sheet.subject(), id));
			return "review/document";
		}
		catch (CaseMissingException | DocumentMissingException ex) {
			return CaseController.missing(response);
		}
	}

	@GetMapping("/view")
	@Nullable String view(Viewer viewer, @PathVariable String number, @PathVariable long id,
			@RequestParam(required = false) @Nullable String warned, HttpServletResponse response) throws IOException {
		return send(viewer, number, id, warned != null, ServedDocument::inPlace, response);
	}

	@GetMapping("/download")
	@Nullable String download(Viewer viewer, @PathVariable String number, @PathVariable long id,
			@RequestParam(required = false) @Nullable String warned, HttpServletResponse response) throws IOException {
		return send(viewer, number, id, warned != null, ServedDocument::toKeep, response);
	}

	private @Nullable String send(Viewer viewer, String number, long id, boolean warned, Way way,
			HttpServletResponse response) throws IOException {
		Documents.OpenedDocument opened;
		try {
			CaseSheet sheet = this.cases.of(viewer, number);
			DocumentSheet document = this.documents.one(sheet.subject(), id);
			if (document.state() == DocumentState.NOT_SCANNED && !warned) {
				return "redirect:/staff/cases/" + sheet.number().text() + "/documents/" + id;
			}
			opened = this.documents.open(viewer.actor(), sheet.subject(), id, warned, true);
		}
		catch (CaseMissingException | DocumentMissingException ex) {
			return CaseController.missing(response);
		}
		way.send(opened, response);
		return null;
	}

	/** In place, or to be kept. */
	@FunctionalInterface
	private interface Way {

		void send(Documents.OpenedDocument opened, HttpServletResponse response) throws IOException;

	}

}
