package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
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
 * @param reopenedOn the day on which the case was opened again; null unless it was
 * @param again the clock by whose length somebody has to act on a case that was opened
 * again and has no clock that runs; null where nothing is to be done anew
 */
public record ClockFacts(Instant receivedAt, LocalDate receivedOn, @Nullable LocalDate completedOn, Urgency urgency,
		Track track, @Nullable CaseEvent over, @Nullable LocalDate reopenedOn, @Nullable ClockKind again) {
}
