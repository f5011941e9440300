package org.imrhelpcenter.review;

import java.time.LocalDate;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.jspecify.annotations.Nullable;

/**
 * Who will be away, as it was filled in.
 *
 * @param person who; nobody chosen for the one who fills it in
 * @param from the first day
 * @param until the last day
 * @param deputy who stands in
 */
record AbsencePage(@Nullable String person,
		@Answered(message = "{review.absence.from.missing}") @RealDate(notBefore = "2020-01-01",
				about = "{review.absence.from}") @Nullable DateParts from,
		@Answered(message = "{review.absence.until.missing}") @RealDate(notBefore = "2020-01-01",
				about = "{review.absence.until}") @Nullable DateParts until,
		@Answered(message = "{review.absence.deputy.missing}") @Nullable String deputy) {

	LocalDate first() {
		return date(this.from);
	}

	LocalDate last() {
		return date(this.until);
	}

	private static LocalDate date(@Nullable DateParts parts) {
		return (parts != null) ? parts.toDate().orElseThrow() : LocalDate.MIN;
	}

}
