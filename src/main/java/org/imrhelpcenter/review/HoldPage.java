package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.Optional;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A hold, as it was filled in.
 *
 * @param reason for what the case waits
 * @param owner who looks at it again
 * @param wakeOn on which day
 */
record HoldPage(
		@Answered(message = "{review.hold.reason.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reason,
		@Answered(message = "{review.hold.owner.missing}") @Text(max = 20) @Nullable String owner,
		@Answered(message = "{review.hold.wakeOn.missing}") @RealDate @Nullable DateParts wakeOn) {

	Optional<LocalDate> day() {
		return Optional.ofNullable(this.wakeOn).flatMap(DateParts::toDate);
	}

	static boolean blank(@Nullable String typed) {
		return typed == null || typed.isBlank();
	}

}
