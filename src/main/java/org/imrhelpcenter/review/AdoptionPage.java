package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether a determination is adopted, as it was filled in.
 *
 * @param what an outcome of the act
 * @param reasons why
 */
record AdoptionPage(@Answered(message = "{review.adoption.what.missing}") @Nullable String what,
		@Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {
}
