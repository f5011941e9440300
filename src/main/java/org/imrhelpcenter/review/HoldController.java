package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Holds;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Option;
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

/**
 * Puts a case on hold until a day, and ends a hold.
 */
@Controller
@RequestMapping("/staff/cases/{number}/hold")
class HoldController {

	private final ActPages pages;

	private final Holds holds;

	private final Staff staff;

	private final Texts texts;

	private final Clock clock;

	HoldController(ActPages pages, Holds holds, Staff staff, Texts texts, Clock clock) {
		this.pages = pages;
		this.holds = holds;
		this.staff = staff;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.HOLD, viewer, number, model, response),
				(opened) -> fill(viewer, opened, model));
	}

	@PostMapping
	String hold(Viewer viewer, @PathVariable String number, @ModelAttribute HoldPage page, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.HOLD, viewer, number, model, response), page, seen,
				(opened) -> fill(viewer, opened, model), (opened, errors) -> check(page, errors),
				(opened) -> this.holds.hold(viewer, opened, seen.number(), owner(page).orElseThrow(),
						page.day().orElseThrow(), ActPages.words(page.reason())));
	}

	@PostMapping("/{id:\\d{1,18}}/ending")
	String end(Viewer viewer, @PathVariable String number, @PathVariable long id, Seen seen, Model model,
			HttpServletResponse response) {
		return this.pages.act(new Asked(Act.HOLD, viewer, number, model, response), EndedHold.NOTHING_TYPED, seen,
				(opened) -> fill(viewer, opened, model), (opened, errors) -> {
				}, (opened) -> this.holds.end(viewer, opened, seen.number(), id));
	}

	private void check(HoldPage page, Errors errors) {
		if (page.day().filter((wakes) -> !wakes.isAfter(today())).isPresent()) {
			this.texts.reject(errors, "wakeOn", "review.hold.wakeOn.past");
		}
		if (!HoldPage.blank(page.owner()) && owner(page).isEmpty()) {
			this.texts.reject(errors, "owner", "review.hold.owner.missing");
		}
	}

	private Optional<Colleague> owner(HoldPage page) {
		return owners().stream().filter((each) -> String.valueOf(each.id()).equals(page.owner())).findFirst();
	}

	private List<Colleague> owners() {
		return this.staff.colleagues()
			.stream()
			.filter((each) -> each.working() && each.role() != Role.ADMINISTRATOR)
			.toList();
	}

	private void fill(Viewer viewer, CaseSheet opened, Model model) {
		model.addAttribute("holds", this.holds.of(opened));
		model.addAttribute("today", today());
		model.addAttribute("owners",
				owners().stream().map((each) -> new Option(String.valueOf(each.id()), each.name())).toList());
	}

	private LocalDate today() {
		return LegalDay.of(this.clock.instant());
	}

	/**
	 * The page of a hold when only another hold was ended.
	 *
	 * @param reason not typed
	 * @param owner not chosen
	 * @param wakeOn not typed
	 */
	private record EndedHold(@Nullable String reason, @Nullable String owner, @Nullable DateParts wakeOn) {

		static final EndedHold NOTHING_TYPED = new EndedHold(null, null, null);

	}

}
