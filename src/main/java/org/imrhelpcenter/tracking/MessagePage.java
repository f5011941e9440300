package org.imrhelpcenter.tracking;

import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A message to the Help Center, as it was typed.
 *
 * @param text what to say
 */
record MessagePage(@Answered(message = "{tracking.messages.text.missing}") @Text(max = CaseMessages.LONGEST,
		lines = true) @Nullable String text) {
}
