package org.imrhelpcenter.tracking;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Authorities;
import org.imrhelpcenter.assistants.ForAssistants;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.documents.DocumentMissingException;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.ServedDocument;
import org.imrhelpcenter.documents.Uploads;
import org.imrhelpcenter.web.StreamedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Documents of a case, for those who act for its member: they hand some in, and open what
 * was checked. Whoever still has to show an authority hands in the proof.
 */
@Controller
@ForAssistants
class HelpedDocumentsController {

	private final Cases cases;

	private final Documents documents;

	private final Uploads uploads;

	private final Authorities authorities;

	HelpedDocumentsController(Cases cases, Documents documents, Uploads uploads, Authorities authorities) {
		this.cases = cases;
		this.documents = documents;
		this.uploads = uploads;
		this.authorities = authorities;
	}

	@GetMapping("/assist/cases/{number}/documents")
	String list(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String done,
			Model model) {
		model.addAttribute("done", done != null);
		return sheet(this.cases.helped(viewer, number), false, List.of(), model);
	}

	@PostMapping("/assist/cases/{number}/documents")
	String take(Viewer viewer, @PathVariable String number, HttpServletRequest request, HttpServletResponse response,
			Model model) throws IOException {
		return take(viewer, this.cases.helped(viewer, number), false, request, response, model);
	}

	@GetMapping("/assist/cases/{number}/documents/{id:\\d{1,18}}")
	void open(Viewer viewer, @PathVariable String number, @PathVariable long id, HttpServletResponse response)
			throws IOException {
		CaseSheet sheet = this.cases.helped(viewer, number);
		Documents.OpenedDocument opened;
		try {
			opened = this.documents.open(viewer.actor(), sheet.subject(), id, false, false);
		}
		catch (DocumentMissingException ex) {
			throw new CaseMissingException();
		}
		ServedDocument.toKeep(opened, response);
	}

	@GetMapping("/assist/sent/{number}/documents")
	String prove(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String done,
			Model model) {
		model.addAttribute("done", done != null);
		return sheet(this.cases.sent(viewer, number), true, List.of(), model);
	}

	@PostMapping("/assist/sent/{number}/documents")
	String takeProof(Viewer viewer, @PathVariable String number, HttpServletRequest request,
			HttpServletResponse response, Model model) throws IOException {
		return take(viewer, this.cases.sent(viewer, number), true, request, response, model);
	}

	private String take(Viewer viewer, CaseSheet sheet, boolean proof, HttpServletRequest request,
			HttpServletResponse response, Model model) throws IOException {
		Uploads.Outcome outcome = this.uploads.take(sheet.subject(), StreamedForm.of(request), viewer.actor());
		if (proof && !outcome.taken().isEmpty()) {
			this.authorities.proved(sheet, outcome.taken());
		}
		if (outcome.refused().isEmpty()) {
			return "redirect:" + action(sheet, proof) + (outcome.taken().isEmpty() ? "" : "?done");
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return sheet(sheet, proof, outcome.refused(), model);
	}

	private String sheet(CaseSheet sheet, boolean proof, List<Uploads.Refused> refused, Model model) {
		String number = sheet.number().text();
		model.addAttribute("documents", proof ? List.of() : this.documents.of(sheet.subject()));
		model.addAttribute("number", number);
		model.addAttribute("proof", proof);
		model.addAttribute("action", action(sheet, proof));
		model.addAttribute("back", (proof ? "/assist/sent/" : "/assist/cases/") + number);
		model.addAttribute("limits", DocumentLimits.OURS);
		model.addAttribute("refused", refused);
		return "tracking/helped-documents";
	}

	private static String action(CaseSheet sheet, boolean proof) {
		return proof ? "/assist/sent/" + sheet.number().text() + "/documents"
				: "/assist/cases/" + sheet.number().text() + "/documents";
	}

}
