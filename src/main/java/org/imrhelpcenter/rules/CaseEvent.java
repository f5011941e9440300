package org.imrhelpcenter.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import static org.imrhelpcenter.rules.ClockKind.ACKNOWLEDGEMENT;
import static org.imrhelpcenter.rules.ClockKind.COMPLAINT_OUTCOME;
import static org.imrhelpcenter.rules.ClockKind.DECISION_AFTER_RECORDS;
import static org.imrhelpcenter.rules.ClockKind.DECISION_OVERALL;
import static org.imrhelpcenter.rules.ClockKind.PLAN_CARRIES_OUT;
import static org.imrhelpcenter.rules.ClockKind.PLAN_RECORDS;
import static org.imrhelpcenter.rules.ClockKind.QUALIFICATION_LETTER;

/** What happens to a case, and which clocks it starts, meets and stops. */
public enum CaseEvent {

	APPLICATION_RECEIVED(starts(ACKNOWLEDGEMENT), none(), none()),

	/** The last of the three items was received. */
	APPLICATION_COMPLETED(starts(QUALIFICATION_LETTER, DECISION_OVERALL), none(), none()),

	/** What had been received does not count, such as a signature that is none. */
	FOUND_INCOMPLETE(none(), none(), stops(QUALIFICATION_LETTER, DECISION_OVERALL)),

	ACKNOWLEDGEMENT_SENT(none(), meets(ACKNOWLEDGEMENT), none()),

	/** Either answer was sent: the case qualifies, or it does not. */
	QUALIFICATION_ANSWER_SENT(none(), meets(QUALIFICATION_LETTER), none()),

	NOTICE_SENT_TO_PLAN(starts(PLAN_RECORDS), none(), none()),

	/** The last of the plan's records arrived. */
	PLAN_RECORDS_RECEIVED(starts(DECISION_AFTER_RECORDS), meets(PLAN_RECORDS), none()),

	DETERMINATION_ADOPTED(none(), meets(DECISION_AFTER_RECORDS), none()),

	/** The adoption was a mistake, and nobody was told of it. */
	ADOPTION_REVOKED(none(), none(), none()),

	DECISION_SENT(none(), meets(DECISION_OVERALL), none()),

	DECISION_SENT_TO_PLAN(starts(PLAN_CARRIES_OUT), none(), none()),

	PLAN_PROOF_RECEIVED(none(), meets(PLAN_CARRIES_OUT), none()),

	/** The letter that says why is still owed, so its clock goes on. */
	MOVED_TO_COMPLAINT(starts(COMPLAINT_OUTCOME), none(),
			stops(PLAN_RECORDS, DECISION_AFTER_RECORDS, DECISION_OVERALL)),

	COMPLAINT_OUTCOME_SENT(none(), meets(COMPLAINT_OUTCOME), none()),

	MOVED_TO_IMR(none(), none(), stops(COMPLAINT_OUTCOME)),

	/**
	 * The member still hears that the application arrived and how a complaint came out.
	 */
	REVERSED_BY_PLAN(none(), none(),
			stops(QUALIFICATION_LETTER, PLAN_RECORDS, DECISION_AFTER_RECORDS, DECISION_OVERALL)),

	WITHDRAWN(none(), none(), EnumSet.allOf(ClockKind.class)),

	CLOSED(none(), none(), EnumSet.allOf(ClockKind.class)),

	/** Opened again: what ended it does not count any more. */
	REOPENED(none(), none(), none());

	private final Set<ClockKind> starts;

	private final Set<ClockKind> meets;

	private final Set<ClockKind> stops;

	CaseEvent(Set<ClockKind> starts, Set<ClockKind> meets, Set<ClockKind> stops) {
		this.starts = Collections.unmodifiableSet(starts);
		this.meets = Collections.unmodifiableSet(meets);
		this.stops = Collections.unmodifiableSet(stops);
	}

	/** The clocks that start. */
	public Set<ClockKind> starts() {
		return this.starts;
	}

	/** The clocks that are met. */
	public Set<ClockKind> meets() {
		return this.meets;
	}

	/** The clocks that stop when they are still running. */
	public Set<ClockKind> stops() {
		return this.stops;
	}

	/**
	 * What this takes back: a clock that one of these events ended runs again, from its
	 * original start.
	 */
	public Set<CaseEvent> resumes() {
		return switch (this) {
			case MOVED_TO_IMR -> EnumSet.of(MOVED_TO_COMPLAINT);
			case MOVED_TO_COMPLAINT -> EnumSet.of(MOVED_TO_IMR);
			case ADOPTION_REVOKED -> EnumSet.of(DETERMINATION_ADOPTED);
			case REOPENED -> EnumSet.of(CLOSED, WITHDRAWN, REVERSED_BY_PLAN);
			default -> EnumSet.noneOf(CaseEvent.class);
		};
	}

	/**
	 * What else holds a clock up that this stopped first: a case on the other track can
	 * be found incomplete, and when it comes back nothing runs before it is complete.
	 */
	public Set<CaseEvent> givesWayTo() {
		return (this == MOVED_TO_COMPLAINT) ? EnumSet.of(FOUND_INCOMPLETE) : EnumSet.noneOf(CaseEvent.class);
	}

	private static Set<ClockKind> none() {
		return EnumSet.noneOf(ClockKind.class);
	}

	private static Set<ClockKind> starts(ClockKind first, ClockKind... more) {
		return EnumSet.of(first, more);
	}

	private static Set<ClockKind> meets(ClockKind kind) {
		return EnumSet.of(kind);
	}

	private static Set<ClockKind> stops(ClockKind first, ClockKind... more) {
		return EnumSet.of(first, more);
	}

}
