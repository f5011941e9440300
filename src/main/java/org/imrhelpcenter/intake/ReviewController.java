package org.imrhelpcenter.intake;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Check your answers.
 */
@Controller
class ReviewController {

	private final Desk desk;

	ReviewController(Desk desk) {
		this.desk = desk;
	}

	@GetMapping("/apply/review")
	String show(OpenDraft draft, Model model) {
		Journey journey = this.desk.journey(draft);
		if (journey.firstOpen().isPresent()) {
			return "redirect:" + journey.firstOpen().get().path() + "?order";
		}
		model.addAttribute("sections", Section.of(draft.answers(), journey.places(), Audience.MEMBER));
		model.addAttribute("services", draft.answers().services());
		model.addAttribute("back", journey.places().get(journey.places().size() - 1).path());
		model.addAttribute("savedAt", draft.lastSaved().orElse(null));
		model.addAttribute("urgent", draft.answers().urgent());
		return "intake/review";
	}

}
