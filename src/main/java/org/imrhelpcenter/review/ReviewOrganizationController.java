package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.PlanRecords;
import org.imrhelpcenter.cases.ReviewAssignment;
import org.imrhelpcenter.cases.ReviewAssignments;
import org.imrhelpcenter.cases.ReviewOrganization;
import org.imrhelpcenter.cases.ReviewOrganizations;
import org.imrhelpcenter.review.ActPages.Asked;
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
 * Assigns a case to a review organization, and notes where it is.
 */
@Controller
@RequestMapping("/staff/cases/{number}/review-organization")
class ReviewOrganizationController {

	private static final Act ACT = Act.REVIEW_ORGANIZATION;

	private final ActPages pages;

	private final ReviewAssignments assignments;

	private final ReviewOrganizations organizations;

	private final PlanRecords records;

	private final Texts texts;

	ReviewOrganizationController(ActPages pages, ReviewAssignments assignments, ReviewOrganizations organizations,
			PlanRecords records, Texts texts) {
		this.pages = pages;
		this.assignments = assignments;
		this.organizations = organizations;
		this.records = records;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(ACT, viewer, number, model, response), (opened) -> fill(opened, model));
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute ReviewOrganizationPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(ACT, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(page, opened, errors),
				(opened) -> act(viewer, opened, seen.number(), page));
	}

	private void act(Viewer viewer, CaseSheet opened, int seen, ReviewOrganizationPage page) {
		String reasons = ActPages.words(page.reasons());
		LocalDate on = page.day().orElse(LocalDate.EPOCH);
		switch (String.valueOf(page.what())) {
			case "ASSIGNED" -> this.assignments.assign(viewer, opened, seen, chosen(page).orElseThrow(), reasons);
			case "SENT" -> this.assignments.send(viewer, opened, seen, on, reasons);
			case "RECEIVED" -> this.assignments.receive(viewer, opened, seen, on, reasons);
			default -> this.assignments.decline(viewer, opened, seen, on, reasons);
		}
	}

	private void fill(CaseSheet opened, Model model) {
		List<ReviewAssignment> all = this.assignments.of(opened);
		List<ReviewOrganization> inUse = this.organizations.inUse();
		Optional<ReviewAssignment> current = all.stream().filter(ReviewAssignment::isCurrent).findFirst();
		model.addAttribute("assignments", all);
		model.addAttribute("assigned", current.isPresent());
		model.addAttribute("organizations",
				inUse.stream().map((each) -> new Option(String.valueOf(each.id()), each.name())).toList());
		model.addAttribute("choices", this.pages.choices(ACT, choices(current)));
		model.addAttribute("advice", this.records.complete(opened) ? List.of()
				: List.of(this.texts.say(Locale.ENGLISH, "review.organization.advice.records")));
	}

	private static List<String> choices(Optional<ReviewAssignment> current) {
		if (current.isEmpty()) {
			return List.of("ASSIGNED");
		}
		if (current.get().receivedOn() != null) {
			return List.of("DECLINED");
		}
		return List.of((current.get().sentOn() == null) ? "SENT" : "RECEIVED", "DECLINED");
	}

	private Optional<ReviewOrganization> chosen(ReviewOrganizationPage page) {
		return this.organizations.inUse()
			.stream()
			.filter((each) -> String.valueOf(each.id()).equals(page.organization()))
			.findFirst();
	}

	private void check(ReviewOrganizationPage page, CaseSheet opened, Errors errors) {
		if (page.what() == null || page.what().isBlank()) {
			return;
		}
		if (!ACT.outcomes().contains(page.what())) {
			this.texts.reject(errors, "what", "web.error.choice");
			return;
		}
		boolean reasonless = ActPages.words(page.reasons()).isEmpty();
		if (page.what().equals("ASSIGNED")) {
			if (chosen(page).isEmpty()) {
				this.texts.reject(errors, "organization", "review.organization.organization.missing");
			}
			if (!page.attested()) {
				this.texts.reject(errors, "noConflict", "review.organization.noConflict.missing");
			}
			return;
		}
		checkDay(page, opened, errors);
		if (page.what().equals("DECLINED") && reasonless) {
			this.texts.reject(errors, "reasons", "review.organization.reasons.declined");
		}
		if (page.what().equals("SENT") && reasonless && !this.records.complete(opened)) {
			this.texts.reject(errors, "reasons", "review.organization.reasons.early");
		}
	}

	private void checkDay(ReviewOrganizationPage page, CaseSheet opened, Errors errors) {
		if (page.day().isEmpty() && !errors.hasFieldErrors("on*")) {
			this.texts.reject(errors, "on", "review.organization.on.missing");
		}
		LocalDate earliest = this.assignments.current(opened).map(ReviewAssignment::sentOn).orElse(opened.receivedOn());
		if (page.day().filter((on) -> on.isBefore(earliest)).isPresent()) {
			this.texts.reject(errors, "on", "review.organization.on.early", earliest);
		}
	}

}
