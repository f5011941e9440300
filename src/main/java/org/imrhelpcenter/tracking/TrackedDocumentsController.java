package org.imrhelpcenter.tracking;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentKinds;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.Uploads;
import org.imrhelpcenter.web.StreamedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a member hands in documents for the own case, and sees the way of each.
 */
@Controller
@RequestMapping("/track/case/documents")
class TrackedDocumentsController {

	private final Cases cases;

	private final Documents documents;

	private final DocumentKinds kinds;

	private final Uploads uploads;

	TrackedDocumentsController(Cases cases, Documents documents, DocumentKinds kinds, Uploads uploads) {
		this.cases = cases;
		this.documents = documents;
		this.kinds = kinds;
		this.uploads = uploads;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String done, Model model) {
		model.addAttribute("done", done != null);
		CaseSheet followed = this.cases.followed(viewer);
		model.addAttribute("over", followed.status().isOver());
		return sheet(followed.subject(), null, List.of(), model);
	}

	@PostMapping
	String take(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model)
			throws IOException {
		String owner = this.cases.followed(viewer).subject();
		StreamedForm form = StreamedForm.of(request);
		Uploads.Outcome outcome = this.uploads.take(owner, form, viewer.actor());
		String kind = request.getParameter("kind");
		DocumentKind.named(kind).ifPresent((named) -> this.kinds.say(owner, of(outcome.taken(), named)));
		if (outcome.refused().isEmpty()) {
			return "redirect:/track/case/documents" + (outcome.taken().isEmpty() ? "" : "?done");
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return sheet(owner, kind, outcome.refused(), model);
	}

	private static Map<Long, @Nullable DocumentKind> of(List<DocumentSheet> taken, DocumentKind kind) {
		Map<Long, @Nullable DocumentKind> kinds = new LinkedHashMap<>();
		taken.forEach((document) -> kinds.put(document.id(), kind));
		return kinds;
	}

	private String sheet(String owner, @Nullable String kind, List<Uploads.Refused> refused, Model model) {
		model.addAttribute("documents", this.documents.of(owner));
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("kind", kind);
		model.addAttribute("speak", "page");
		model.addAttribute("limits", DocumentLimits.OURS);
		model.addAttribute("refused", refused);
		return "tracking/documents";
	}

}
