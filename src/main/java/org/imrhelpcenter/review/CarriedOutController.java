package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Decisions;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Records the plan's proof that it did what was decided, or that it did not in time.
 */
@Controller
@RequestMapping("/staff/cases/{number}/carried-out")
class CarriedOutController {

	private static final Act ACT = Act.CARRIED_OUT;

	private final ActPages pages;

	private final Decisions decisions;

	private final Deadlines deadlines;

	private final Texts texts;

	private final Clock clock;

	CarriedOutController(ActPages pages, Decisions decisions, Deadlines deadlines, Texts texts, Clock clock) {
		this.pages = pages;
		this.decisions = decisions;
		this.deadlines = deadlines;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(ACT, viewer, number, model, response), (opened) -> fill(opened, model));
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute CarriedOutPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(ACT, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(page, opened, errors),
				(opened) -> act(viewer, opened, seen.number(), page));
	}

	private void act(Viewer viewer, CaseSheet opened, int seen, CarriedOutPage page) {
		String words = ActPages.words(page.reasons());
		if ("CARRIED_OUT".equals(page.what())) {
			this.decisions.carriedOut(viewer, opened, seen, page.day().orElseThrow(), words);
		}
		else {
			this.decisions.missed(viewer, opened, seen, daysLate(opened), words);
		}
	}

	private void fill(CaseSheet opened, Model model) {
		model.addAttribute("dueOn", plan(opened).map(CaseClock::dueOn).orElse(null));
		model.addAttribute("daysLate", daysLate(opened));
		model.addAttribute("choices",
				this.pages.choices(ACT, (daysLate(opened) > 0) ? ACT.outcomes() : List.of("CARRIED_OUT")));
	}

	private Optional<CaseClock> plan(CaseSheet opened) {
		return this.deadlines.of(opened.id())
			.stream()
			.filter((each) -> each.kind() == ClockKind.PLAN_CARRIES_OUT)
			.findFirst();
	}

	/** By how many days the plan is late; zero while it has time. */
	private long daysLate(CaseSheet opened) {
		return plan(opened)
			.map((each) -> Math.max(0, ChronoUnit.DAYS.between(each.dueOn(), LegalDay.of(this.clock.instant()))))
			.orElse(0L);
	}

	private void check(CarriedOutPage page, CaseSheet opened, Errors errors) {
		if (errors.hasFieldErrors("what")) {
			return;
		}
		if (!ACT.outcomes().contains(String.valueOf(page.what()))) {
			this.texts.reject(errors, "what", "web.error.choice");
		}
		else if ("MISSED".equals(page.what())) {
			if (daysLate(opened) == 0) {
				this.texts.reject(errors, "what", "review.carriedOut.time");
			}
		}
		else {
			checkDay(page, opened, errors);
		}
	}

	private void checkDay(CarriedOutPage page, CaseSheet opened, Errors errors) {
		if (page.day().isEmpty() && !errors.hasFieldErrors("on*")) {
			this.texts.reject(errors, "on", "review.carriedOut.on.missing");
		}
		LocalDate earliest = plan(opened).map(CaseClock::startedOn).orElse(opened.receivedOn());
		if (page.day().filter((on) -> on.isBefore(earliest)).isPresent()) {
			this.texts.reject(errors, "on", "review.organization.on.early", earliest);
		}
	}

}
