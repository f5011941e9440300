package org.imrhelpcenter.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Extension;
import org.imrhelpcenter.web.Option;
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
 * Gives one date of a case up to three days more.
 */
@Controller
@RequestMapping("/staff/cases/{number}/extension")
class ExtensionController {

	private final ActPages pages;

	private final ExtensionDesk desk;

	private final Texts texts;

	ExtensionController(ActPages pages, ExtensionDesk desk, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.EXTENSION, viewer, number, model, response),
				(opened) -> fill(opened, model));
	}

	@PostMapping
	String extend(Viewer viewer, @PathVariable String number, @ModelAttribute ExtensionPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.EXTENSION, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(page, errors),
				(opened) -> this.desk.extend(viewer, opened, seen.number(),
						ClockKind.valueOf(ActPages.words(page.clock())), Integer.parseInt(ActPages.words(page.days())),
						ActPages.words(page.reasons())));
	}

	private void fill(CaseSheet opened, Model model) {
		List<Option> clocks = this.desk.possible(opened)
			.stream()
			.map((clock) -> new Option(clock.kind().name(), this.texts.name(Locale.ENGLISH, clock.kind()),
					this.texts.say(Locale.ENGLISH, "review.clocks.due",
							(clock.dueAt() != null) ? clock.dueAt() : clock.dueOn())))
			.toList();
		model.addAttribute("clocks", clocks);
		model.addAttribute("numbers",
				IntStream.rangeClosed(1, Extension.MOST_DAYS)
					.mapToObj((days) -> new Option(String.valueOf(days),
							this.texts.say(Locale.ENGLISH, "review.extension.day", days)))
					.toList());
	}

	private void check(ExtensionPage page, Errors errors) {
		if (!errors.hasFieldErrors("days") && !ActPages.words(page.days()).matches("[1-3]")) {
			this.texts.reject(errors, "days", "review.extension.days.missing");
		}
	}

}
