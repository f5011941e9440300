package org.imrhelpcenter.review;

import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a member, as it was typed.
 *
 * @param text the answer
 */
record AnswerPage(@Answered(message = "{review.messages.text.missing}") @Text(max = CaseMessages.LONGEST,
		lines = true) @Nullable String text) {
}
