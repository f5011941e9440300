package org.imrhelpcenter.review;

import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That a case is opened again, as it was filled in.
 *
 * @param next where it goes on
 * @param words why
 */
record ReopeningPage(
		@Answered(message = "{review.reopening.next.missing}") @OneOf(CaseStatus.class) @Nullable String next,
		@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String words) {
}
