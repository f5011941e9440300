package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A note, as it was typed.
 *
 * @param text the note
 */
record NotePage(
		@Answered(message = "{review.note.missing}") @Text(max = ActPages.MOST, lines = true) @Nullable String text) {
}
