package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was asked of the plan.
 *
 * @param id which one
 * @param item what it is
 * @param askedAt when it was put on the list
 * @param receivedOn the legal day on which it came; null while it has not
 * @param note what was noted about it, for the member too; may be empty
 */
public record PlanRecordItem(long id, String item, Instant askedAt, @Nullable LocalDate receivedOn, String note) {

	/**
	 * Whether the plan still owes it.
	 * @return true until it is received
	 */
	public boolean isAwaited() {
		return this.receivedOn == null;
	}

	/** Medical words do not find their way into a log. */
	@Override
	public String toString() {
		return "PlanRecordItem[" + this.id + "]";
	}

}
