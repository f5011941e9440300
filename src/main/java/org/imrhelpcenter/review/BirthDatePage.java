package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.jspecify.annotations.Nullable;

/**
 * The birth date that a paper left out.
 *
 * @param birthDate the birth date
 */
record BirthDatePage(@Answered(message = "{review.birthDate.missing}") @RealDate(past = true,
		notBefore = "1900-01-01") @Nullable DateParts birthDate) {
}
