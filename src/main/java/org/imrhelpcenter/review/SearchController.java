package org.imrhelpcenter.review;

import java.util.Optional;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.cases.CaseQueue;
import org.imrhelpcenter.cases.CaseSearch;
import org.imrhelpcenter.cases.QueuePage;
import org.imrhelpcenter.cases.QueuePlace;
import org.imrhelpcenter.cases.QueueSearch;
import org.imrhelpcenter.cases.SearchPage;
import org.imrhelpcenter.plans.HealthPlan;
import org.imrhelpcenter.plans.Plans;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds cases by number, name, membership number, phone, plan or service. The words are
 * sent as a form: a name never stands in an address, where it would be kept in histories
 * and logs.
 */
@Controller
@RequestMapping("/staff/search")
class SearchController {

	private static final int LONGEST = 200;

	private final CaseQueue queue;

	private final CaseSearch search;

	private final Plans plans;

	private final Staff staff;

	private final QueueScreen screen;

	SearchController(CaseQueue queue, CaseSearch search, Plans plans, Staff staff, QueueScreen screen) {
		this.queue = queue;
		this.search = search;
		this.plans = plans;
		this.staff = staff;
		this.screen = screen;
	}

	@GetMapping
	String ask(Viewer viewer, Model model) {
		return show(viewer, "", QueuePlace.START, model);
	}

	@PostMapping
	String search(Viewer viewer, @RequestParam(defaultValue = "") String sought,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, Model model) {
		// What no name holds cannot be found; the database would refuse it.
		String words = sought.replaceAll("\\p{Cntrl}", " ").strip();
		String kept = words.substring(0, Math.min(words.length(), LONGEST));
		Optional<CaseNumber> number = this.queue.find(viewer, kept);
		return number.map((found) -> "redirect:/staff/cases/" + found)
			.orElseGet(() -> show(viewer, kept, QueuePlace.of(after, before), model));
	}

	private String show(Viewer viewer, String sought, QueuePlace place, Model model) {
		viewer.mustBe(Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR, Role.DIRECTOR);
		QueueSearch search = new QueueSearch(sought, this.plans.byName(sought).map(HealthPlan::id).orElse(null));
		model.addAttribute("sought", sought);
		model.addAttribute("asked", !sought.isEmpty());
		model.addAttribute("enough", search.isEnough());
		model.addAttribute("mistyped", sought.replaceAll("\\D", "").length() == 10);
		if (search.isEnough()) {
			SearchPage found = this.search.page(viewer, search, place);
			QueuePage page = found.page();
			model.addAttribute("found", found);
			this.screen.rows(page.rows(), this.staff.colleagues(), model);
			model.addAttribute("before", page.before());
			model.addAttribute("after", page.after());
		}
		return "review/search";
	}

}
