package org.imrhelpcenter.review;

import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A decision about late acceptance, as it was filled in.
 *
 * @param what accept, propose to decline, or confirm that
 * @param services for which services
 * @param reasons why, in words for the member
 */
record LateAcceptancePage(
		@Answered(message = "{review.late.what.missing}") @OneOf(LateAcceptancePage.What.class) @Nullable String what,
		List<String> services, @Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {

	LateAcceptancePage {
		services = (services != null) ? List.copyOf(services) : List.of();
	}

	boolean is(What one) {
		return one.name().equals(this.what);
	}

	/** What can be decided. */
	enum What {

		ACCEPTED, DECLINE_PROPOSED, DECLINED

	}

}
