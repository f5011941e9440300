package org.imrhelpcenter.assistants;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without e-mail types.
 *
 * @param code the code on paper
 * @param birthDate the member's birth date
 */
record PrintedCodePage(@Answered(message = "{assistants.printed.code.missing}") @Text(max = 60) @Nullable String code,
		@Answered(message = "{assistants.printed.birthDate.missing}") @RealDate(
				past = true) @Nullable DateParts birthDate) {
}
