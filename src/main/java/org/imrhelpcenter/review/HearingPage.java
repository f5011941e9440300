package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.Optional;

import org.imrhelpcenter.rules.Ruling;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a State Hearing, as it was filled in.
 *
 * @param stage how far it has come
 * @param asked what was asked for
 * @param requestedOn when it was asked for
 * @param heldOn when it was held
 * @param decidedOn when it was decided
 * @param ahead whether the IMR goes ahead although a hearing was asked for
 * @param reasons from where it is known
 */
record HearingPage(
		@Answered(message = "{review.hearing.stage.missing}") @OneOf(StateHearing.class) @Nullable String stage,
		@Text(max = 500, lines = true) @Nullable String asked,
		@RealDate(past = true, notBefore = "2015-01-01") @Nullable DateParts requestedOn,
		@RealDate(past = true, notBefore = "2015-01-01") @Nullable DateParts heldOn,
		@RealDate(past = true, notBefore = "2015-01-01") @Nullable DateParts decidedOn,
		@OneOf(HearingPage.Ahead.class) @Nullable String ahead,
		@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {

	Optional<LocalDate> requested() {
		return Optional.ofNullable(this.requestedOn).flatMap(DateParts::toDate);
	}

	Optional<LocalDate> held() {
		return Optional.ofNullable(this.heldOn).flatMap(DateParts::toDate);
	}

	Optional<LocalDate> decided() {
		return Optional.ofNullable(this.decidedOn).flatMap(DateParts::toDate);
	}

	boolean is(StateHearing one) {
		return one.name().equals(this.stage);
	}

	/** Only a hearing that is still to come leaves something to rule on. */
	Ruling ruling() {
		if (!is(StateHearing.REQUESTED)) {
			return Ruling.NONE;
		}
		return Ahead.YES.name().equals(this.ahead) ? Ruling.GRANTED
				: Ahead.NO.name().equals(this.ahead) ? Ruling.DENIED : Ruling.NONE;
	}

	/** Whether the IMR goes ahead. */
	enum Ahead {

		YES, NO, OPEN

	}

}
