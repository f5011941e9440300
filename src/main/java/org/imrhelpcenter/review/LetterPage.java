package org.imrhelpcenter.review;

import org.imrhelpcenter.correspondence.LetterDesk;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes about a letter: a note in it, why it is not wanted, or how it was
 * handed over.
 *
 * @param note what only this letter says
 * @param reason why it is not wanted
 * @param how in which way it was handed over
 */
record LetterPage(@Text(max = LetterDesk.NOTE, lines = true) @Nullable String note,
		@Text(max = LetterDesk.NOTE, lines = true) @Nullable String reason,
		@Text(max = LetterDesk.NOTE, lines = true) @Nullable String how) {
}
