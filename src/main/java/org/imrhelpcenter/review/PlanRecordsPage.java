package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
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
 * @param reasons why
 */
record PlanRecordsPage(@Answered(message = "{review.planRecords.what.missing}") @Nullable String what,
		@Text(max = ActPages.MOST, lines = true) @Nullable String asked, List<String> items,
		@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts receivedOn,
		@Text(max = 500) @Nullable String note, @Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {

	/** How many items a list may gain at once. */
	static final int MOST_ITEMS = 50;

	PlanRecordsPage {
		items = (items != null) ? items.stream().distinct().toList() : List.of();
	}

	List<String> newItems() {
		return ActPages.words(this.asked).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	List<Long> came() {
		return this.items.stream().map(Long::valueOf).toList();
	}

	Optional<LocalDate> received() {
		return Optional.ofNullable(this.receivedOn).flatMap(DateParts::toDate);
	}

}
