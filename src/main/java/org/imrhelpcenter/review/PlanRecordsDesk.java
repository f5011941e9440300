package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.PlanRecordItem;
import org.imrhelpcenter.cases.PlanRecords;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the plan's records are watched: what is recorded about them, and the letters that
 * follow from it.
 */
@Component
class PlanRecordsDesk {

	private final PlanRecords records;

	private final Letters letters;

	private final Deadlines deadlines;

	private final Texts texts;

	PlanRecordsDesk(PlanRecords records, Letters letters, Deadlines deadlines, Texts texts) {
		this.records = records;
		this.letters = letters;
		this.deadlines = deadlines;
		this.texts = texts;
	}

	@Transactional
	public void act(Viewer viewer, CaseSheet opened, int seenVersion, PlanRecordsPage page) {
		String reasons = ActPages.words(page.reasons());
		switch (String.valueOf(page.what())) {
			case "REQUESTED" -> {
				long act = this.records.ask(viewer, opened, seenVersion, page.newItems(), reasons);
				tellPlan(opened, LetterKind.RECORDS_REQUEST, act, page.newItems());
			}
			case "RECEIVED" -> {
				long act = this.records.receive(viewer, opened, seenVersion, came(page));
				if (this.records.complete(opened)) {
					list(opened, act);
				}
			}
			case "COMPLETE" -> list(opened, this.records.complete(viewer, opened, seenVersion, came(page), reasons));
			case "REMINDED" ->
				tellPlan(opened, LetterKind.PLAN_REMINDER, this.records.remind(viewer, opened, seenVersion, reasons),
						this.records.of(opened)
							.stream()
							.filter(PlanRecordItem::isAwaited)
							.map(PlanRecordItem::item)
							.toList());
			default -> throw new IllegalArgumentException("There is no such thing to do");
		}
	}

	/** Items of one day and one note belong together. */
	private static List<PlanRecords.Came> came(PlanRecordsPage page) {
		Map<PlanRecords.Came, List<Long>> together = new LinkedHashMap<>();
		page.items()
			.forEach((item) -> together
				.computeIfAbsent(
						new PlanRecords.Came(List.of(), page.receivedOn(item).orElseThrow(), page.noteOf(item)),
						(any) -> new ArrayList<>())
				.add(Long.valueOf(item)));
		return together.entrySet()
			.stream()
			.map((each) -> new PlanRecords.Came(each.getValue(), each.getKey().on(), each.getKey().note()))
			.toList();
	}

	private void tellPlan(CaseSheet opened, LetterKind kind, long act, List<String> items) {
		this.letters.prepare(opened, kind, "act-" + act,
				LetterWords.none().with(Word.ITEMS, items).with(Word.DUE_ON, dueOn(opened)));
	}

	/**
	 * The member reads what the plan sent, each item with its day, and may ask for
	 * copies.
	 */
	private void list(CaseSheet opened, long act) {
		List<PlanRecordItem> came = this.records.of(opened)
			.stream()
			.filter((item) -> item.receivedOn() != null)
			.collect(Collectors.toList());
		LocalDate last = came.stream()
			.map(PlanRecordItem::receivedOn)
			.reduce(null, (one, other) -> (one == null || (other != null && other.isAfter(one))) ? other : one);
		this.letters.prepare(opened, LetterKind.RECORDS_LIST, "act-" + act,
				LetterWords.none()
					.with(Word.ITEMS, came.stream().map((item) -> line(opened, item)).toList())
					.with(Word.ON, last));
	}

	private String line(CaseSheet opened, PlanRecordItem item) {
		LocalDate on = item.receivedOn();
		String day = (on != null) ? " (" + this.texts.date(opened.language(), on) + ")" : "";
		return item.item() + day + (item.note().isEmpty() ? "" : ": " + item.note());
	}

	/** Until when the plan has to send them; on the day itself for hours. */
	@Nullable LocalDate dueOn(CaseSheet opened) {
		return this.deadlines.of(opened.id())
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.PLAN_RECORDS && clock.isRunning())
			.map((clock) -> (clock.dueAt() != null) ? LegalDay.of(clock.dueAt()) : clock.dueOn())
			.findFirst()
			.orElse(null);
	}

	/** The clock of the plan's records; null while nobody has asked. */
	@Nullable CaseClock clock(CaseSheet opened) {
		return this.deadlines.of(opened.id())
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.PLAN_RECORDS)
			.findFirst()
			.orElse(null);
	}

}
