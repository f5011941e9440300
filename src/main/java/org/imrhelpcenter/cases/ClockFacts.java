package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a case start from.
 *
 * @param receivedAt when the application was received
 * @param receivedOn the legal day of that
 * @param completedOn the day on which it became complete; null while it is not
 * @param urgency standard or urgent
 * @param track on which track the case is
 * @param over what ended the case; null while it is open
 */
public record ClockFacts(Instant receivedAt, LocalDate receivedOn, @Nullable LocalDate completedOn, Urgency urgency,
		Track track, @Nullable CaseEvent over) {
}
