package org.imrhelpcenter.tracking;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows who lost their code, as it was typed.
 *
 * @param number the case number
 * @param birthDate the member's birth date
 */
record LostCodePage(@Answered(message = "{tracking.door.number.missing}") @Text(max = 60) @Nullable String number,
		@Answered(message = "{tracking.door.birthDate.missing}") @RealDate(past = true) @Nullable DateParts birthDate) {
}
