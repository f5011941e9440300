package org.imrhelpcenter.correspondence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A letter that waits to be printed, or to be handed over otherwise.
 *
 * @param letter the letter
 * @param number the number of its case
 * @param reader the name of whom it is for
 * @param nextDueOn the nearest date of that case; null when no clock runs
 */
public record Waiting(CaseLetter letter, String number, String reader, @Nullable LocalDate nextDueOn) {

	/** Whom a letter is for does not find its way into a log. */
	@Override
	public String toString() {
		return "Waiting[" + this.letter.id() + "]";
	}

}
