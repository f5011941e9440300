package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody waits for something before a case can go on.
 *
 * @param id the hold
 * @param reason for what
 * @param ownerId who looks at it again
 * @param wakeOn on which day
 * @param heldAt since when
 * @param heldBy who put the case on hold
 */
public record CaseHold(long id, String reason, long ownerId, LocalDate wakeOn, Instant heldAt, long heldBy) {

	/**
	 * Whether it is time to look again.
	 * @param today the legal day
	 * @return true from the day on which it wakes
	 */
	public boolean isAwake(LocalDate today) {
		return !today.isBefore(this.wakeOn);
	}

	/** For what somebody waits does not find its way into a log. */
	@Override
	public String toString() {
		return "CaseHold[" + this.id + "]";
	}

}
