package org.imrhelpcenter.cases;

import java.util.List;

/**
 * The queues that people work through, in the order in which they are offered.
 */
public enum WorkQueue {

	/** Cases of the one who asks, and of those for whom they stand in. */
	MINE,

	/** Cases of everyone in the same role. */
	TEAM,

	/** Cases that nobody works on. */
	UNASSIGNED("c.owner_id is null"),

	/** Cases that somebody calls urgent, about which no nurse has decided. */
	URGENT_WITHOUT_NURSE("c.queue_rank = 0 and c.urgency = 'URGENT'"
			+ " and exists (select from case_urgency u where u.case_id = c.id and u.answered_at is null)"),

	/** Cases whose next date is today, tomorrow or the day after. */
	DUE_SOON("c.queue_on >= :soonFirst and c.queue_on <= :soonLast"),

	/** Cases whose next date has passed. */
	OVERDUE("c.queue_on >= date '1970-01-01' and c.queue_on < :soonFirst"),

	/** Cases about which the plan was asked for something. */
	WAITING_FOR_PLAN,

	/** Cases whose application is not complete. */
	WAITING_FOR_MEMBER("c.completed_on is null"),

	/** Cases that were put on hold until today, or until a day that has passed. */
	HOLDS_WAKING("exists (select from case_hold h where h.case_id = c.id and h.ended_at is null"
			+ " and h.wake_on <= :soonFirst)"),

	/** Cases from which mail came back, while nobody has found another way. */
	MAIL_CAME_BACK("exists (select from case_task t where t.case_id = c.id and t.kind = 'MAIL_RETURNED'"
			+ " and t.done_at is null)");

	/** Where a case stands while the plan has to answer. */
	static final List<CaseStatus> AT_THE_PLAN = List.of(CaseStatus.RECORDS_REQUESTED,
			CaseStatus.PLAN_RESPONSE_REQUESTED, CaseStatus.DECIDED);

	private final String condition;

	WorkQueue() {
		this("");
	}

	WorkQueue(String condition) {
		this.condition = condition;
	}

	/** What holds of its cases besides being open; empty where other lists say it. */
	String condition() {
		return this.condition;
	}

	/** Whether it asks which day it is. */
	boolean isOfDays() {
		return this == DUE_SOON || this == OVERDUE || this == HOLDS_WAKING;
	}

	/** Whether it is the cases of certain people. */
	boolean isOfPeople() {
		return this == MINE || this == TEAM;
	}

}
