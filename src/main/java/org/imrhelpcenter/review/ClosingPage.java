package org.imrhelpcenter.review;

import org.imrhelpcenter.cases.ClosingReason;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is closed, as it was filled in.
 *
 * @param reason which of the reasons
 * @param words why, in words
 */
record ClosingPage(
		@Answered(message = "{review.closing.reason.missing}") @OneOf(ClosingReason.class) @Nullable String reason,
		@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String words) {
}
