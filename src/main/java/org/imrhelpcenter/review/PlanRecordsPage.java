package org.imrhelpcenter.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the plan or came from it, as it was filled in.
 *
 * @param what what is recorded: an outcome of the act
 * @param asked further items to ask for, one a line
 * @param items the numbers of the items that came
 * @param receivedOn the legal day on which they came
 * @param note what is to be said about them
 * @param day for single items, another day, as it was typed
 * @param remark for single items, another note
 * @param reasons why
 */
record PlanRecordsPage(@Answered(message = "{review.planRecords.what.missing}") @Nullable String what,
		@Text(max = ActPages.MOST, lines = true) @Nullable String asked, List<String> items,
		@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts receivedOn,
		@Text(max = PlanRecordsPage.NOTE) @Nullable String note, Map<String, String> day, Map<String, String> remark,
		@Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {

	/** How many items a list may gain at once. */
	static final int MOST_ITEMS = 50;

	/** How long a note may be. */
	static final int NOTE = 500;

	PlanRecordsPage {
		day = (day != null) ? Map.copyOf(day) : Map.of();
		remark = (remark != null) ? Map.copyOf(remark) : Map.of();
		items = (items != null) ? items.stream().distinct().toList() : List.of();
	}

	List<String> newItems() {
		return ActPages.words(this.asked).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** The same with what was sent for single items. */
	PlanRecordsPage with(Map<String, String> sent) {
		return new PlanRecordsPage(this.what, this.asked, this.items, this.receivedOn, this.note, typed("day", sent),
				typed("remark", sent), this.reasons);
	}

	private static Map<String, String> typed(String field, Map<String, String> sent) {
		Map<String, String> typed = new HashMap<>();
		sent.forEach((name, value) -> {
			if (name.matches(field + "-\\d{1,18}") && !value.isBlank()) {
				typed.put(name.substring(field.length() + 1), value.strip());
			}
		});
		return typed;
	}

	/** Whether somebody typed something about one item that cannot be understood. */
	boolean isWrong(String item) {
		return this.day.containsKey(item) && receivedOn(item).isEmpty();
	}

	/** The day on which an item came: its own, else that of all. */
	Optional<LocalDate> receivedOn(String item) {
		String own = this.day.get(item);
		if (own == null) {
			return received();
		}
		try {
			return Optional.of(LocalDate.parse(own));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** What is to be said about an item: its own note, else that of all. */
	String noteOf(String item) {
		return this.remark.getOrDefault(item, ActPages.words(this.note));
	}

	Optional<LocalDate> received() {
		return Optional.ofNullable(this.receivedOn).flatMap(DateParts::toDate);
	}

}
