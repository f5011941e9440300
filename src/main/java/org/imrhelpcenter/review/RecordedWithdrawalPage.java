package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.imrhelpcenter.cases.ContactWay;
import org.imrhelpcenter.cases.Withdrawals;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal, as it was filled in.
 *
 * @param by who said it
 * @param how how it reached the Help Center
 * @param on when
 * @param words what was said
 */
record RecordedWithdrawalPage(
		@Answered(message = "{review.withdrawal.by.missing}") @OneOf(Signer.class) @Nullable String by,
		@Answered(message = "{review.act.how.missing}") @OneOf(ContactWay.class) @Nullable String how,
		@Answered(message = "{review.act.on.missing}") @RealDate(past = true,
				notBefore = "2020-01-01") @Nullable DateParts on,
		@Answered(message = "{review.withdrawal.words.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String words) {

	Optional<LocalDate> day() {
		return Optional.ofNullable(this.on).flatMap(DateParts::toDate);
	}

	/** What was said, once nothing is wrong with the page. */
	Withdrawals.Said said() {
		return new Withdrawals.Said(Signer.valueOf(Objects.requireNonNull(this.by)),
				ContactWay.valueOf(Objects.requireNonNull(this.how)), day().orElseThrow(), ActPages.words(this.words));
	}

}
