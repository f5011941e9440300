package org.imrhelpcenter.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Reversals;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.springframework.validation.Errors;

/**
 * Records that the plan reversed its denial of all or some disputed services.
 */
@Controller
@RequestMapping("/staff/cases/{number}/plan-reversal")
class PlanReversalController {

	private final ActPages pages;

	private final EndingsDesk desk;

	private final Reversals reversals;

	private final CaseRecords records;

	private final Texts texts;

	PlanReversalController(ActPages pages, EndingsDesk desk, Reversals reversals, CaseRecords records, Texts texts) {
		this.pages = pages;
		this.desk = desk;
		this.reversals = reversals;
		this.records = records;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(Act.PLAN_REVERSAL, viewer, number, model, response),
				(opened) -> fill(opened, model));
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute PlanReversalPage page, Seen seen,
			Model model, HttpServletResponse response) {
		return this.pages.act(new Asked(Act.PLAN_REVERSAL, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(page, opened, errors),
				(opened) -> this.desk.reverse(viewer, opened, seen.number(), page.ordinals(), page.day().orElseThrow(),
						ActPages.words(page.words())));
	}

	private void check(PlanReversalPage page, CaseSheet opened, Errors errors) {
		if (page.day().filter((on) -> on.isBefore(opened.receivedOn())).isPresent()) {
			this.texts.reject(errors, "on", "review.act.on.early", opened.receivedOn());
		}
	}

	private void fill(CaseSheet opened, Model model) {
		Map<Integer, Option> services = new TreeMap<>();
		List<ReceivedApplication.Service> all = this.records.services(opened);
		for (int i = 0; i < all.size(); i++) {
			services.put(i + 1, new Option(String.valueOf(i + 1), all.get(i).name()));
		}
		services.keySet().removeAll(this.reversals.of(opened).keySet());
		model.addAttribute("services", List.copyOf(services.values()));
	}

}
