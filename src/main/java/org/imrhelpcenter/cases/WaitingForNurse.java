package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A case that somebody called urgent, and about which no nurse has decided.
 *
 * @param number the case's number
 * @param memberName the member's name
 * @param saidAt when it was called urgent
 * @param dueOn the nearest open due or working date; null when no clock runs
 */
public record WaitingForNurse(CaseNumber number, String memberName, Instant saidAt, @Nullable LocalDate dueOn) {
}
