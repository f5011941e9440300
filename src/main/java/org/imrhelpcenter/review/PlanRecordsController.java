package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.PlanRecordItem;
import org.imrhelpcenter.cases.PlanRecords;
import org.imrhelpcenter.review.ActPages.Asked;
import org.imrhelpcenter.rules.LegalDay;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Records what is asked of the plan, what came on which day, and that it is all.
 */
@Controller
@RequestMapping("/staff/cases/{number}/plan-records")
class PlanRecordsController {

	private static final Act ACT = Act.PLAN_RECORDS;

	private final ActPages pages;

	private final PlanRecordsDesk desk;

	private final PlanRecords records;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private final Texts texts;

	private final Clock clock;

	PlanRecordsController(ActPages pages, PlanRecordsDesk desk, PlanRecords records, Texts texts, Clock clock) {
		this.clock = clock;
		this.pages = pages;
		this.desk = desk;
		this.records = records;
		this.texts = texts;
	}

	@GetMapping
	String ask(Viewer viewer, @PathVariable String number, Model model, HttpServletResponse response) {
		return this.pages.ask(new Asked(ACT, viewer, number, model, response), (opened) -> fill(opened, model));
	}

	@PostMapping
	String record(Viewer viewer, @PathVariable String number, @ModelAttribute PlanRecordsPage sent,
			@RequestParam Map<String, String> fields, Seen seen, Model model, HttpServletResponse response) {
		PlanRecordsPage page = sent.with(fields);
		return this.pages.act(new Asked(ACT, viewer, number, model, response), page, seen,
				(opened) -> fill(opened, model), (opened, errors) -> check(page, opened, errors),
				(opened) -> this.desk.act(viewer, opened, seen.number(), page));
	}

	private void fill(CaseSheet opened, Model model) {
		List<PlanRecordItem> items = this.records.of(opened);
		model.addAttribute("items", items);
		model.addAttribute("clock", this.desk.clock(opened));
		model.addAttribute("complete", this.records.complete(opened));
		model.addAttribute("choices", this.pages.choices(ACT, choices(opened, items)));
		model.addAttribute("awaited",
				items.stream()
					.filter(PlanRecordItem::isAwaited)
					.map((item) -> new Option(String.valueOf(item.id()), item.item()))
					.toList());
	}

	private List<String> choices(CaseSheet opened, List<PlanRecordItem> items) {
		if (items.isEmpty()) {
			return List.of("REQUESTED");
		}
		return this.records.complete(opened) ? List.of("RECEIVED", "REQUESTED")
				: List.of("RECEIVED", "COMPLETE", "REMINDED", "REQUESTED");
	}

	private void check(PlanRecordsPage page, CaseSheet opened, Errors errors) {
		List<PlanRecordItem> items = this.records.of(opened);
		List<String> awaited = items.stream()
			.filter(PlanRecordItem::isAwaited)
			.map((item) -> String.valueOf(item.id()))
			.toList();
		if (page.what() == null || page.what().isBlank()) {
			return;
		}
		if (!ACT.outcomes().contains(page.what()) || !awaited.containsAll(page.items())) {
			this.texts.reject(errors, awaited.containsAll(page.items()) ? "what" : "items", "web.error.choice");
			return;
		}
		switch (page.what()) {
			case "REQUESTED" -> {
				if (page.newItems().isEmpty() || page.newItems().size() > PlanRecordsPage.MOST_ITEMS) {
					this.texts.reject(errors, "asked", "review.planRecords.asked.missing", PlanRecordsPage.MOST_ITEMS);
				}
			}
			case "RECEIVED" -> {
				if (page.items().isEmpty()) {
					this.texts.reject(errors, "items", "review.planRecords.items.missing");
				}
				checkDay(page, opened, errors);
			}
			case "COMPLETE" -> {
				if (!page.items().isEmpty()) {
					checkDay(page, opened, errors);
				}
				else if (items.stream().allMatch(PlanRecordItem::isAwaited)) {
					this.texts.reject(errors, "items", "review.planRecords.complete.nothing");
				}
				if (awaited.size() > page.items().size() && ActPages.words(page.reasons()).isEmpty()) {
					this.texts.reject(errors, "reasons", "review.planRecords.reasons.missing");
				}
			}
			default -> {
				if (awaited.isEmpty()) {
					this.texts.reject(errors, "what", "review.planRecords.remind.nothing");
				}
			}
		}
	}

	/** What is typed for one item is checked like what is typed for all. */
	private void checkItem(PlanRecordsPage page, String item, CaseSheet opened, Errors errors) {
		if (page.isWrong(item)) {
			this.texts.reject(errors, "day[" + item + "]", "review.planRecords.receivedOn.missing");
		}
		else if (page.day().containsKey(item)) {
			LocalDate on = page.receivedOn(item).orElseThrow();
			if (on.isBefore(opened.receivedOn())) {
				this.texts.reject(errors, "day[" + item + "]", "review.planRecords.receivedOn.early",
						opened.receivedOn());
			}
			else if (on.isAfter(LegalDay.of(this.clock.instant()))) {
				this.texts.reject(errors, "day[" + item + "]", "review.planRecords.day.future");
			}
		}
		if (page.noteOf(item).length() > PlanRecordsPage.NOTE || CONTROL.matcher(page.noteOf(item)).find()) {
			this.texts.reject(errors, "remark[" + item + "]", "review.planRecords.remark.long", PlanRecordsPage.NOTE);
		}
	}

	private void checkDay(PlanRecordsPage page, CaseSheet opened, Errors errors) {
		page.items().forEach((item) -> checkItem(page, item, opened, errors));
		boolean asked = page.items().isEmpty() || !page.day().keySet().containsAll(page.items());
		if (asked && page.received().isEmpty() && !errors.hasFieldErrors("receivedOn*")) {
			this.texts.reject(errors, "receivedOn", "review.planRecords.receivedOn.missing");
		}
		if (page.received().filter((on) -> on.isBefore(opened.receivedOn())).isPresent()) {
			this.texts.reject(errors, "receivedOn", "review.planRecords.receivedOn.early", opened.receivedOn());
		}
	}

}
