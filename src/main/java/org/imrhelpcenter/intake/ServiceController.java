package org.imrhelpcenter.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of {@link ServicePage}.
 */
@Controller
@RequestMapping("/apply/service/{service}")
class ServiceController {

	private final Desk desk;

	ServiceController(Desk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(@PathVariable String service, OpenDraft draft, @ModelAttribute Turn turn) {
		return this.desk.show(draft, Place.of(Step.SERVICE, service), turn);
	}

	@PostMapping
	ModelAndView take(@PathVariable String service, OpenDraft draft, @ModelAttribute ServicePage page,
			@ModelAttribute Turn turn) {
		return this.desk.take(draft, Place.of(Step.SERVICE, service), page, turn);
	}

}
