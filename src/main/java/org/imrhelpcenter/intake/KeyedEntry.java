package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a case came to be keyed in.
 *
 * @param enteredAt when somebody keyed it in
 * @param enteredBy which person of the staff
 * @param postmarkedOn the postmark; null when there is none
 * @param partB what there was of Part B
 */
public record KeyedEntry(Instant enteredAt, long enteredBy, @Nullable LocalDate postmarkedOn, PartBState partB) {
}
