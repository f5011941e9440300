package org.imrhelpcenter.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.web.Form;
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
 * Records whether an application is complete, or what is missing.
 */
@Controller
@RequestMapping("/staff/cases/{number}/completeness")
class CompletenessController {

	private final ActPages pages;

	private final CompletenessDesk desk;

	private final Texts texts;

	CompletenessController(ActPages pages, CompletenessDesk desk, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Locale locale, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.COMPLETENESS, viewer, number, model, response), (opened) -> {
			fill(opened, locale, model);
			model.addAttribute("form", Form.of(new CompletenessPage("",
					this.desk.items(opened).missing().stream().map(ApplicationItem::name).toList(), "")));
		});
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute CompletenessPage page, Seen seen,
			Locale locale, Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.COMPLETENESS, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, locale, model), (opened, errors) -> check(opened, page, errors),
				(opened) -> this.desk.record(viewer, opened, seen.number(), page));
	}

	private void check(CaseSheet opened, CompletenessPage page, Errors errors) {
		Completeness items = this.desk.items(opened);
		if (page.isComplete()) {
			if (!this.desk.restored(opened).missing().isEmpty()) {
				this.texts.reject(errors, "what", "review.completeness.what.notHere");
			}
			return;
		}
		if (page.items().isEmpty() && items.missing().isEmpty()) {
			this.texts.reject(errors, "missing", "review.completeness.missing.none");
		}
		boolean takesBack = page.items().stream().anyMatch((item) -> items.receivedOn(item).isPresent());
		if (takesBack && ActPages.words(page.reasons()).isEmpty()) {
			this.texts.reject(errors, "reasons", "review.completeness.reasons.missing");
		}
	}

	private void fill(CaseSheet opened, Locale locale, Model model) {
		Completeness items = this.desk.items(opened);
		Completeness restored = this.desk.restored(opened);
		List<String> lines = new ArrayList<>();
		for (ApplicationItem item : ApplicationItem.values()) {
			lines.add(items.receivedOn(item)
				.map((day) -> this.texts.say(locale, "review.completeness.here", item, day))
				.or(() -> restored.receivedOn(item)
					.map((day) -> this.texts.say(locale, "review.completeness.taken", item, day)))
				.orElseGet(() -> this.texts.say(locale, "review.completeness.notHere", item)));
		}
		model.addAttribute("lines", lines);
		model.addAttribute("never", !restored.missing().isEmpty());
		model.addAttribute("choices", this.pages.choices(Act.COMPLETENESS,
				Arrays.stream(CompletenessPage.What.values()).map(CompletenessPage.What::name).toList()));
		model.addAttribute("items", ApplicationItem.values());
	}

}
