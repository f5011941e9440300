package org.imrhelpcenter.tracking;

import java.util.List;

import org.imrhelpcenter.cases.UrgentReasons;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a case has become urgent, as it was filled in.
 *
 * @param grounds the grounds that were chosen
 * @param why what else there is to say
 */
record UrgencyPage(
		@Answered(message = "{tracking.urgency.grounds.missing}") @OneOf(UrgentGround.class) List<String> grounds,
		@Text(max = UrgencyPage.MOST, lines = true) @Nullable String why) {

	static final int MOST = 2000;

	UrgencyPage {
		grounds = (grounds != null) ? List.copyOf(grounds) : List.of();
	}

	UrgentReasons reasons() {
		return new UrgentReasons(this.grounds, (this.why != null) ? this.why.strip() : "");
	}

}
