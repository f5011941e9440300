package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.plans.Agencies;
import org.imrhelpcenter.plans.Agency;
import org.imrhelpcenter.plans.Plans;
import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
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

	private final Texts texts;

	ReviewController(Desk desk, Plans plans, Agencies agencies, Texts texts) {
		this.desk = desk;
		this.plans = plans;
		this.agencies = agencies;
		this.texts = texts;
	}

	/**
	 * One page as it is read back.
	 *
	 * @param title the message key of its title
	 * @param service about which service, where it is asked for each of several
	 * @param changeAt where it is changed
	 * @param rows the questions that were answered
	 * @param unanswered the message keys of those that were not
	 */
	record Sheet(String title, String service, String changeAt, List<ReadLine> rows, List<String> unanswered) {
	}

	@GetMapping("/apply/review")
	String show(OpenDraft draft, Model model) {
		Journey journey = this.desk.journey(draft);
		if (journey.firstOpen().isPresent()) {
			return "redirect:" + journey.firstOpen().get().path() + "?order";
		}
		Answers answers = draft.answers();
		model.addAttribute("sheets",
				Section.of(answers, journey.places(), Audience.MEMBER)
					.stream()
					.map((section) -> sheet(section, answers))
					.toList());
		model.addAttribute("dates", this.desk.dates(draft));
		model.addAttribute("agency", agency(answers).orElse(null));
		model.addAttribute("ageNote", AgeNote.of(answers, this.desk.today()));
		model.addAttribute("unreachable",
				answers.page(Step.CONTACT, ContactPage.class).filter(ContactPage::reachable).isEmpty());
		model.addAttribute("back", journey.places().get(journey.places().size() - 1).path());
		model.addAttribute("savedAt", draft.lastSaved().orElse(null));
		model.addAttribute("urgent", answers.urgent());
		model.addAttribute("leave", "/apply/leave");
		return "intake/review";
	}

	private Sheet sheet(Section section, Answers answers) {
		Locale locale = LocaleContextHolder.getLocale();
		int service = section.place().ordinal();
		boolean several = section.place().step().perService() && answers.services() > 1;
		String name = several ? this.texts.say(locale, "intake.serviceOf", service, answers.serviceName(service)) : "";
		return new Sheet(section.title(), name, section.changeAt(), ReadLine.of(section.lines(), this.texts, locale),
				section.lines().stream().filter((line) -> !line.isAnswered()).map(Line::label).toList());
	}

	/** Who may be the one to ask, when the department may not be. */
	private Optional<Agency> agency(Answers answers) {
		PlanPage page = answers.page(Step.PLAN, PlanPage.class).orElseThrow();
		return this.agencies.forCoverage(page.coverageForRules())
			.or(() -> this.plans.byName(page.planName()).flatMap(this.agencies::forPlan));
	}

}
