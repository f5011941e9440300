package org.imrhelpcenter.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads to the first page that is still open.
 */
@Controller
class GoOnController {

	private final Desk desk;

	GoOnController(Desk desk) {
		this.desk = desk;
	}

	@GetMapping("/apply/go-on")
	String goOn(OpenDraft draft) {
		return "redirect:" + this.desk.journey(draft).firstOpen().map(Place::path).orElse("/apply/review");
	}

}
