package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.cases.ComplaintOutcomes;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the plan about a complaint, or how it came out, as it was filled in.
 *
 * @param what an outcome of the act
 * @param asked what the plan is asked, one a line
 * @param findings what was found out
 * @param reasons why the department decides so
 * @param planMust what the plan must do, one a line
 * @param by by when the plan answers, or does it
 * @param remarks what the member does not read
 */
record ComplaintOutcomePage(@Answered(message = "{review.complaintOutcome.what.missing}") @Nullable String what,
		@Text(max = ActPages.MOST, lines = true) @Nullable String asked,
		@Text(max = ActPages.MOST, lines = true) @Nullable String findings,
		@Text(max = ActPages.MOST, lines = true) @Nullable String reasons,
		@Text(max = ActPages.MOST, lines = true) @Nullable String planMust,
		@RealDate(notBefore = "2020-01-01") @Nullable DateParts by,
		@Text(max = ActPages.MOST, lines = true) @Nullable String remarks) {

	List<String> items() {
		return lines(this.asked);
	}

	Optional<LocalDate> day() {
		return Optional.ofNullable(this.by).flatMap(DateParts::toDate);
	}

	ComplaintOutcomes.Outcome outcome() {
		return new ComplaintOutcomes.Outcome(ActPages.words(this.findings), ActPages.words(this.reasons),
				lines(this.planMust), ActPages.words(this.remarks));
	}

	private static List<String> lines(@Nullable String typed) {
		return ActPages.words(typed).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
