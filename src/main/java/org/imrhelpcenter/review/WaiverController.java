package org.imrhelpcenter.review;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Screened;
import org.imrhelpcenter.cases.WaiverGround;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Decides whether the department does without the plan appeal.
 */
@Controller
@RequestMapping("/staff/cases/{number}/waiver")
class WaiverController {

	private final ActPages pages;

	private final RulingsDesk desk;

	private final Texts texts;

	WaiverController(ActPages pages, RulingsDesk desk, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.WAIVER, viewer, number, model, response), (opened) -> {
			fill(opened, model);
			model.addAttribute("form",
					Form.of(new WaiverPage(ServicesAsked.suggested(this.desk.services(opened), WaiverController::lacks),
							"", "")));
		});
	}

	@PostMapping
	String decide(Viewer viewer, @PathVariable String number, @ModelAttribute WaiverPage page, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.WAIVER, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> {
					if (ServicesAsked.chosen(page.services(), this.desk.services(opened)).isEmpty()) {
						this.texts.reject(errors, "services", "review.rulings.services.missing");
					}
				},
				(opened) -> this.desk.waive(viewer, opened, seen.number(),
						WaiverGround.valueOf(Objects.requireNonNull(page.ground())), page.services(),
						ActPages.words(page.reasons())));
	}

	private static boolean lacks(Screened service) {
		return !service.assessment().of(Requirement.PLAN_APPEAL).met();
	}

	private void fill(CaseSheet opened, Model model) {
		List<Screened> services = this.desk.services(opened);
		model.addAttribute("services", ServicesAsked.options(services, Requirement.PLAN_APPEAL, this.texts));
		model.addAttribute("needless", services.stream().noneMatch(WaiverController::lacks));
		model.addAttribute("grounds",
				this.pages.choices(Act.WAIVER, Arrays.stream(WaiverGround.values()).map(WaiverGround::name).toList()));
	}

}
