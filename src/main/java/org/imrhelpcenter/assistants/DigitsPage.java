package org.imrhelpcenter.assistants;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The digits from the e-mail, as they were typed.
 *
 * @param digits the digits
 */
record DigitsPage(@Answered(message = "{assistants.code.missing}") @Text(max = 20) @Nullable String digits) {
}
