package org.imrhelpcenter.cases;

import java.time.LocalDate;

import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it.
 *
 * @param key its place in the queue
 * @param number its number
 * @param memberName the member's name
 * @param urgency standard or urgent
 * @param status where it stands
 * @param kind the kind of dispute that leads
 * @param planName the plan's name
 * @param ownerId who works on it; null while nobody does
 * @param receivedOn the legal day on which the application came
 * @param dueOn the nearest open due or working date; null when no clock runs
 * @param clock which clock that is
 */
public record QueueRow(QueueKey key, CaseNumber number, String memberName, Urgency urgency, CaseStatus status,
		KindOfDispute kind, String planName, @Nullable Long ownerId, LocalDate receivedOn, @Nullable LocalDate dueOn,
		@Nullable ClockKind clock) {
}
