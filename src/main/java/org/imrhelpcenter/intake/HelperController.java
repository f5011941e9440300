package org.imrhelpcenter.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of {@link HelperPage}.
 */
@Controller
@RequestMapping("/apply/helper")
class HelperController {

	private final Desk desk;

	HelperController(Desk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(OpenDraft draft, @ModelAttribute Turn turn) {
		return this.desk.show(draft, Place.of(Step.HELPER), turn);
	}

	@PostMapping
	ModelAndView take(OpenDraft draft, @ModelAttribute HelperPage page, @ModelAttribute Turn turn) {
		return this.desk.take(draft, Place.of(Step.HELPER), page, turn);
	}

}
