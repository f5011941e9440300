package org.imrhelpcenter.review;

import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.imrhelpcenter.web.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Which agency answers, as it was filled in.
 *
 * @param what licensed, not licensed, or no authority at all
 * @param agency which agency, by the kind of coverage that it answers for
 * @param handedOver whether the case was handed over to it
 * @param reasons why
 */
record JurisdictionPage(@Answered(
		message = "{review.jurisdiction.what.missing}") @OneOf(JurisdictionPage.What.class) @Nullable String what,
		@OneOf(Coverage.class) @Nullable String agency, @OneOf(YesNo.class) @Nullable String handedOver,
		@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {

	boolean is(What one) {
		return one.name().equals(this.what);
	}

	/** What can be decided. */
	enum What {

		LICENSED, NOT_LICENSED, NO_AUTHORITY

	}

}
