package org.imrhelpcenter.intake;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What opens a draft, or a case, on another device.
 *
 * @param code the return code as it was typed
 * @param birthDate the member's birth date, as it stands in the draft
 */
record ReturnPage(@Answered(message = "{intake.return.code.missing}") @Text(max = 60) @Nullable String code,
		@RealDate(past = true, notBefore = "1900-01-01") @Nullable DateParts birthDate) {
}
