package org.imrhelpcenter.review;

import java.util.List;

import org.imrhelpcenter.cases.WaiverGround;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the waiver of the plan appeal, as it was filled in.
 *
 * @param services for which services
 * @param ground on which ground, which says whether it is granted
 * @param reasons why, in words for the member
 */
record WaiverPage(List<String> services,
		@Answered(message = "{review.waiver.ground.missing}") @OneOf(WaiverGround.class) @Nullable String ground,
		@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {

	WaiverPage {
		services = (services != null) ? List.copyOf(services) : List.of();
	}

}
