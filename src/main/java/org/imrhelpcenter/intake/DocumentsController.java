package org.imrhelpcenter.intake;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.documents.Uploads;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page where copies of letters and records are handed in.
 */
@Controller
@RequestMapping("/apply/documents")
class DocumentsController {

	private static final Place PLACE = Place.of(Step.DOCUMENTS);

	private final Desk desk;

	private final DraftDocuments documents;

	DocumentsController(Desk desk, DraftDocuments documents) {
		this.desk = desk;
		this.documents = documents;
	}

	@GetMapping
	ModelAndView show(OpenDraft draft, @ModelAttribute Turn turn) {
		return filled(this.desk.show(draft, PLACE, turn), draft, List.of());
	}

	/** What stands behind the files in the form is known when they are read. */
	@PostMapping
	ModelAndView take(OpenDraft draft, HttpServletRequest request) {
		List<Uploads.Refused> refused = this.desk.journey(draft).reaches(PLACE) ? this.documents.take(draft, request)
				: List.of();
		Turn turn = new Turn(request.getParameter("seen"), request.getParameter("leave"),
				request.getParameter("review"), request.getParameter("speak"));
		boolean stays = request.getParameter("add") != null || request.getParameter("remove") != null;
		boolean told = !refused.isEmpty() && !turn.isLeaving();
		DocumentsPage page = new DocumentsPage(request.getParameter("toFollow"));
		ModelAndView next = this.desk.take(draft, PLACE, page, (stays || told) ? turn.staying() : turn);
		if (!told) {
			return filled(next, draft, refused);
		}
		ModelAndView sheet = filled(this.desk.show(this.desk.again(draft), PLACE, turn), draft, refused);
		sheet.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return sheet;
	}

	private ModelAndView filled(ModelAndView sheet, OpenDraft draft, List<Uploads.Refused> refused) {
		if (("intake/" + Step.DOCUMENTS.slug()).equals(sheet.getViewName())) {
			sheet.addObject("documents", this.documents.of(draft));
			sheet.addObject("kinds", DocumentKind.values());
			sheet.addObject("limits", DocumentLimits.OURS);
			sheet.addObject("refused", refused);
		}
		return sheet;
	}

}
