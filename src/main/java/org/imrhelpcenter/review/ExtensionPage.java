package org.imrhelpcenter.review;

import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * More time for one date, as it was filled in.
 *
 * @param clock which date
 * @param days how many days
 * @param reasons why
 */
record ExtensionPage(
		@Answered(message = "{review.extension.clock.missing}") @OneOf(ClockKind.class) @Nullable String clock,
		@Answered(message = "{review.extension.days.missing}") @Nullable String days,
		@Answered(message = "{review.extension.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {
}
