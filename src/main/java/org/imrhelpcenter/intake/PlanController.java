package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.plans.Plans;
import org.imrhelpcenter.web.Option;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of {@link PlanPage}.
 */
@Controller
@RequestMapping("/apply/plan")
class PlanController {

	private final Desk desk;

	private final Plans plans;

	PlanController(Desk desk, Plans plans) {
		this.desk = desk;
		this.plans = plans;
	}

	/** Every plan, with what people also call it. */
	@ModelAttribute("plans")
	List<Option> plans() {
		return this.plans.all()
			.stream()
			.map((plan) -> new Option(plan.name(), plan.name(),
					plan.alsoKnownAs().isEmpty() ? null : String.join(", ", plan.alsoKnownAs())))
			.toList();
	}

	@GetMapping
	ModelAndView show(OpenDraft draft, @ModelAttribute Turn turn) {
		return this.desk.show(draft, Place.of(Step.PLAN), turn);
	}

	@PostMapping
	ModelAndView take(OpenDraft draft, @ModelAttribute PlanPage page, @ModelAttribute Turn turn) {
		return this.desk.take(draft, Place.of(Step.PLAN), page, turn);
	}

}
