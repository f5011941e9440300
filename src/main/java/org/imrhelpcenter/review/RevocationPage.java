package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That an adoption or a qualification is taken back, as it was filled in.
 *
 * @param reasons why
 */
record RevocationPage(@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
		lines = true) @Nullable String reasons) {
}
