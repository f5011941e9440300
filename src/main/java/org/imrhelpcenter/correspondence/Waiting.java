package org.imrhelpcenter.correspondence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A letter that waits to be printed, or to be handed over otherwise.
 *
 * @param letter the letter
 * @param number the number of its case
 * @param nextDueOn the nearest date of that case; null when no clock runs
 */
public record Waiting(CaseLetter letter, String number, @Nullable LocalDate nextDueOn) {
}
