package org.imrhelpcenter.review;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks the plan for its response to a complaint, and records how the complaint came out.
 */
@Controller
@RequestMapping("/staff/cases/{number}/complaint-outcome")
class ComplaintOutcomeController {

	private static final Act ACT = Act.COMPLAINT_OUTCOME;

	private static final String PLAN_ASKED = "PLAN_ASKED";

	private static final String OUTCOME = "OUTCOME";

	private final ActPages pages;

	private final DecisionDesk desk;

	private final Texts texts;

	private final Clock clock;

	ComplaintOutcomeController(ActPages pages, DecisionDesk desk, Texts texts, Clock clock) {
		this.pages = pages;
		this.desk = desk;
		this.texts = texts;
		this.clock = clock;
	}

	/** One thing at a time: what comes next, unless the other one was asked for. */
	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, @RequestParam(required = false) @Nullable String what,
			Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(ACT, viewer, number, model, response), (opened) -> fill(opened, what, model));
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute ComplaintOutcomePage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(ACT, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, page.what(), model), (opened, errors) -> check(page, opened, errors),
				(opened) -> act(viewer, opened, seen.number(), page));
	}

	private void act(Viewer viewer, CaseSheet opened, int seen, ComplaintOutcomePage page) {
		if (PLAN_ASKED.equals(page.what())) {
			this.desk.askPlan(viewer, opened, seen, page);
		}
		else {
			this.desk.decide(viewer, opened, seen, page);
		}
	}

	private void fill(CaseSheet opened, @Nullable String wanted, Model model) {
		String next = planWasAsked(opened) ? OUTCOME : PLAN_ASKED;
		String what = ACT.outcomes().contains(String.valueOf(wanted)) ? String.valueOf(wanted) : next;
		model.addAttribute("what", what);
		model.addAttribute("other", OUTCOME.equals(what) ? PLAN_ASKED : OUTCOME);
		model.addAttribute("told", this.desk.told(opened, LetterKind.COMPLAINT_OUTCOME));
		model.addAttribute("advice", (planWasAsked(opened) || PLAN_ASKED.equals(what)) ? List.of()
				: List.of(this.texts.say(Locale.ENGLISH, "review.complaintOutcome.advice")));
	}

	private static boolean planWasAsked(CaseSheet opened) {
		return opened.status() == CaseStatus.PLAN_RESPONSE_REQUESTED;
	}

	private void check(ComplaintOutcomePage page, CaseSheet opened, Errors errors) {
		if (errors.hasFieldErrors("what")) {
			return;
		}
		if (!ACT.outcomes().contains(String.valueOf(page.what()))) {
			this.texts.reject(errors, "what", "web.error.choice");
		}
		else if (PLAN_ASKED.equals(page.what())) {
			need(page.items().isEmpty(), "asked", errors);
		}
		else {
			need(page.outcome().findings().isEmpty(), "findings", errors);
			need(page.outcome().reasons().isEmpty(), "reasons", errors);
			need(!planWasAsked(opened) && page.outcome().remarks().isEmpty(), "remarks", errors);
		}
		if (page.day().filter((by) -> by.isBefore(LegalDay.of(this.clock.instant()))).isPresent()) {
			this.texts.reject(errors, "by", "review.complaintOutcome.by.past");
		}
	}

	private void need(boolean missing, String field, Errors errors) {
		if (missing) {
			this.texts.reject(errors, field, "review.complaintOutcome." + field + ".missing");
		}
	}

}
