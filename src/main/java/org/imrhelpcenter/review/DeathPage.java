package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a member died, as it was filled in.
 *
 * @param diedOn the day
 */
record DeathPage(
		@Answered(message = "{intake.survivor.diedOn.missing}") @RealDate(past = true) @Nullable DateParts diedOn) {
}
