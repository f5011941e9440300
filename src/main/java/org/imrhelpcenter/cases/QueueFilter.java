package org.imrhelpcenter.cases;

import java.time.LocalDate;

import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the queue are wanted; null leaves a question open.
 *
 * @param urgency standard or urgent
 * @param status where they stand; closed cases are in the queue only when asked for
 * @param kind the kind of dispute
 * @param plan the plan
 * @param owner who works on them
 * @param due when they are due
 * @param queue the queue that they are in
 * @param on the day on which they are due
 */
public record QueueFilter(@Nullable Urgency urgency, @Nullable CaseStatus status, @Nullable KindOfDispute kind,
		@Nullable Plan plan, @Nullable Owner owner, @Nullable Due due, @Nullable WorkQueue queue,
		@Nullable LocalDate on) {

	/**
	 * Any queue, any day.
	 * @param urgency standard or urgent
	 * @param status where they stand
	 * @param kind the kind of dispute
	 * @param plan the plan
	 * @param owner who works on them
	 * @param due when they are due
	 */
	public QueueFilter(@Nullable Urgency urgency, @Nullable CaseStatus status, @Nullable KindOfDispute kind,
			@Nullable Plan plan, @Nullable Owner owner, @Nullable Due due) {
		this(urgency, status, kind, plan, owner, due, null, null);
	}

	/** All that is open. */
	public static final QueueFilter ALL = new QueueFilter(null, null, null, null, null, null);

	/**
	 * The plan.
	 *
	 * @param id the plan on the list; null for plans that are not listed
	 */
	public record Plan(@Nullable Long id) {
	}

	/**
	 * Who works on a case.
	 *
	 * @param staffId which person; null for nobody
	 */
	public record Owner(@Nullable Long staffId) {
	}

	/** When a case is due, by its nearest open due or working date. */
	public enum Due {

		/** The date has passed. */
		OVERDUE,

		TODAY,

		/** Today, tomorrow or the day after. */
		TWO_DAYS,

		/** Today or within the next seven days. */
		WEEK

	}

}
