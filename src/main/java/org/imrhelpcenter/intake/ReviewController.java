package org.imrhelpcenter.intake;

import java.util.Optional;

import org.imrhelpcenter.plans.Agencies;
import org.imrhelpcenter.plans.Agency;
import org.imrhelpcenter.plans.Plans;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Check your answers.
 */
@Controller
class ReviewController {

	private final Desk desk;

	private final Plans plans;

	private final Agencies agencies;

	private final ReadBack readBack;

	ReviewController(Desk desk, Plans plans, Agencies agencies, ReadBack readBack) {
		this.desk = desk;
		this.plans = plans;
		this.agencies = agencies;
		this.readBack = readBack;
	}

	@GetMapping("/apply/review")
	String show(OpenDraft draft, Model model) {
		Journey journey = this.desk.journey(draft);
		if (journey.firstOpen().isPresent()) {
			return "redirect:" + journey.firstOpen().get().path() + "?order";
		}
		Answers answers = draft.answers();
		model.addAttribute("sheets", this.readBack.of(draft, journey.places()));
		model.addAttribute("dates", this.desk.dates(draft));
		model.addAttribute("agency", agency(answers).orElse(null));
		model.addAttribute("ageNote", AgeNote.of(answers, this.desk.today()));
		model.addAttribute("unreachable", !answers.reachable());
		model.addAttribute("back", journey.places().get(journey.places().size() - 1).path());
		model.addAttribute("savedAt", draft.lastSaved().orElse(null));
		model.addAttribute("urgent", answers.urgent());
		model.addAttribute("leave", "/apply/leave");
		return "intake/review";
	}

	/** Who may be the one to ask, when the department may not be. */
	private Optional<Agency> agency(Answers answers) {
		PlanPage page = answers.page(Step.PLAN, PlanPage.class).orElseThrow();
		return this.agencies.forCoverage(page.coverageForRules())
			.or(() -> this.plans.byName(page.planName()).flatMap(this.agencies::forPlan));
	}

}
