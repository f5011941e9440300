package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.Optional;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a case goes to be reviewed, as it was filled in.
 *
 * @param what what is recorded: an outcome of the act
 * @param organization the number of the organization
 * @param noConflict whether the organization attests that there is no conflict
 * @param on the legal day
 * @param reasons why
 */
record ReviewOrganizationPage(@Answered(message = "{review.organization.what.missing}") @Nullable String what,
		@Nullable String organization, @Nullable String noConflict,
		@RealDate(past = true, notBefore = "2020-01-01") @Nullable DateParts on,
		@Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {

	boolean attested() {
		return "YES".equals(this.noConflict);
	}

	Optional<LocalDate> day() {
		return Optional.ofNullable(this.on).flatMap(DateParts::toDate);
	}

}
