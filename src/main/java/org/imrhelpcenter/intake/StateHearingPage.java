package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.jspecify.annotations.Nullable;

/**
 * A State Hearing about the same service.
 */
record StateHearingPage(
		@Answered(
				message = "{intake.stateHearing.hearing.missing}") @OneOf(HearingAnswer.class) @Nullable String hearing,
		@RealDate(notBefore = "2000-01-01") @Nullable DateParts heldOn) implements Page {

	@Override
	public List<Line> lines() {
		boolean held = !Page.blank(this.hearing) && !HearingAnswer.NONE.is(this.hearing)
				&& !HearingAnswer.NOT_SURE.is(this.hearing);
		return Line.of(Line.choice("intake.stateHearing.hearing.label", HearingAnswer.class, this.hearing),
				Line.date("intake.stateHearing.heldOn.label", this.heldOn).when(held));
	}

}
