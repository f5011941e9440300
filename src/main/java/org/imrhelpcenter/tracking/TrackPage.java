package org.imrhelpcenter.tracking;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What opens a case, as it was typed.
 *
 * @param number the case number
 * @param code the return code
 * @param birthDate the member's birth date
 */
record TrackPage(@Answered(message = "{tracking.door.number.missing}") @Text(max = 60) @Nullable String number,
		@Answered(message = "{tracking.door.code.missing}") @Text(max = 60) @Nullable String code,
		@Answered(message = "{tracking.door.birthDate.missing}") @RealDate(past = true) @Nullable DateParts birthDate) {
}
