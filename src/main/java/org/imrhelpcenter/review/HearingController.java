package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.StateHearings;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Records what becomes known of a State Hearing.
 */
@Controller
@RequestMapping("/staff/cases/{number}/state-hearing")
class HearingController {

	private final ActPages pages;

	private final StateHearings hearings;

	private final Texts texts;

	HearingController(ActPages pages, StateHearings hearings, Texts texts) {
		this.pages = pages;
		this.hearings = hearings;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.STATE_HEARING, viewer, number, model, response), (opened) -> fill(model));
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute HearingPage page, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.STATE_HEARING, viewer, number, model, response), page, seen,
				(opened) -> fill(model), (opened, errors) -> check(page, errors),
				(opened) -> this.hearings.record(viewer, opened, seen.number(),
						new StateHearings.Known(StateHearing.valueOf(String.valueOf(page.stage())),
								ActPages.words(page.asked()), page.requested().orElse(null), page.held().orElse(null),
								page.decided().orElse(null), page.ruling()),
						ActPages.words(page.reasons())));
	}

	private void check(HearingPage page, Errors errors) {
		if (page.is(StateHearing.REQUESTED) && page.requested().isEmpty() && !errors.hasFieldErrors("requestedOn.*")) {
			this.texts.reject(errors, "requestedOn", "review.hearing.requestedOn.missing");
		}
		if (before(page.held(), page.requested())) {
			this.texts.reject(errors, "heldOn", "review.hearing.heldOn.early");
		}
		if (before(page.decided(), page.held().or(page::requested))) {
			this.texts.reject(errors, "decidedOn", "review.hearing.decidedOn.early");
		}
	}

	private static boolean before(Optional<LocalDate> later, Optional<LocalDate> earlier) {
		return later.isPresent() && earlier.isPresent() && later.get().isBefore(earlier.get());
	}

	private void fill(Model model) {
		model.addAttribute("stages", StateHearing.values());
		model.addAttribute("ahead", choices());
	}

	private List<Option> choices() {
		return Stream.of(HearingPage.Ahead.values())
			.map((each) -> new Option(each.name(),
					this.texts.say(LocaleContextHolder.getLocale(), "review.hearing.ahead." + each)))
			.toList();
	}

}
