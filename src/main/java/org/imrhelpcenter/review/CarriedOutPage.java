package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.Optional;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether the plan did what was decided, as it was filled in.
 *
 * @param what an outcome of the act
 * @param on the legal day on which the proof was received
 * @param reasons what the proof is, or what the plan says
 */
record CarriedOutPage(@Answered(message = "{review.carriedOut.what.missing}") @Nullable String what,
		@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts on,
		@Answered(message = "{review.carriedOut.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {

	Optional<LocalDate> day() {
		return Optional.ofNullable(this.on).flatMap(DateParts::toDate);
	}

}
