package org.imrhelpcenter.review;

import java.util.List;

import org.imrhelpcenter.cases.UrgentReasons;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a nurse decides about urgency, as it was filled in.
 *
 * @param urgency urgent or standard
 * @param grounds on which grounds it is urgent
 * @param note why, in words
 */
record UrgencyDecisionPage(
		@Answered(message = "{review.urgency.urgency.missing}") @OneOf(Urgency.class) @Nullable String urgency,
		@OneOf(UrgentGround.class) List<String> grounds,
		@Answered(message = "{review.urgency.note.missing}") @Text(max = UrgencyDecisionPage.MOST,
				lines = true) @Nullable String note) {

	static final int MOST = 2000;

	UrgencyDecisionPage {
		grounds = (grounds != null) ? List.copyOf(grounds) : List.of();
	}

	boolean urgentWithoutGround() {
		return Urgency.URGENT.name().equals(this.urgency) && this.grounds.isEmpty();
	}

	/** A standard case has no grounds, whatever was ticked before. */
	UrgentReasons reasons() {
		return new UrgentReasons(Urgency.URGENT.name().equals(this.urgency) ? this.grounds : List.of(),
				(this.note != null) ? this.note.strip() : "");
	}

}
