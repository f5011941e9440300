package org.imrhelpcenter.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of {@link WhyLatePage}.
 */
@Controller
@RequestMapping("/apply/why-late")
class WhyLateController {

	private final Desk desk;

	WhyLateController(Desk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(OpenDraft draft, @ModelAttribute Turn turn) {
		return this.desk.show(draft, Place.of(Step.WHY_LATE), turn);
	}

	@PostMapping
	ModelAndView take(OpenDraft draft, @ModelAttribute WhyLatePage page, @ModelAttribute Turn turn) {
		return this.desk.take(draft, Place.of(Step.WHY_LATE), page, turn);
	}

}
