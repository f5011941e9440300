package org.imrhelpcenter.cases;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands on its way.
 */
public enum CaseStatus {

	/** The application has arrived; nobody has looked yet. */
	RECEIVED(Stage.INTAKE_AND_PROCESSING),
	/** Someone at the Help Center is looking at it. */
	SCREENING(Stage.INTAKE_AND_PROCESSING),
	/** The department decided that it qualifies for IMR. */
	QUALIFIED(Stage.INFORMATION_GATHERING_AND_REVIEW),
	/** The plan was asked for its records. */
	RECORDS_REQUESTED(Stage.INFORMATION_GATHERING_AND_REVIEW),
	/** The review organization has it. */
	IN_REVIEW(Stage.INFORMATION_GATHERING_AND_REVIEW),
	/** It goes through the regular consumer complaint process. */
	COMPLAINT(Stage.INFORMATION_GATHERING_AND_REVIEW),
	/** The plan was asked for its answer to the complaint. */
	PLAN_RESPONSE_REQUESTED(Stage.INFORMATION_GATHERING_AND_REVIEW),
	/** The determination is sent. */
	DECIDED(Stage.DETERMINATION),
	/** The complaint's outcome is sent. */
	OUTCOME_SENT(Stage.DETERMINATION),
	/** The plan proved that it did what was decided. */
	CARRIED_OUT(Stage.DETERMINATION),
	/** Nothing more is to be done, unless it is opened again. */
	CLOSED(Stage.DETERMINATION),
	/** The member took the application back. */
	WITHDRAWN(Stage.DETERMINATION);

	private final Stage stage;

	CaseStatus(Stage stage) {
		this.stage = stage;
	}

	/**
	 * The stage that the public sees.
	 * @return the stage
	 */
	public Stage stage() {
		return this.stage;
	}

	/**
	 * Whether a case may go from here to there.
	 * @param next where to
	 * @return true when the process knows that step
	 */
	public boolean mayBecome(CaseStatus next) {
		return next().contains(next);
	}

	/**
	 * Whether a case may still turn urgent.
	 * @return false once the determination is sent, or nothing is left to be done
	 */
	public boolean mayTurnUrgent() {
		return this.stage != Stage.DETERMINATION;
	}

	/**
	 * Whether nothing is left to be done, unless it is opened again.
	 * @return true for closed and withdrawn cases
	 */
	public boolean isOver() {
		return this == CLOSED || this == WITHDRAWN;
	}

	private Set<CaseStatus> next() {
		return switch (this) {
			case RECEIVED -> EnumSet.of(SCREENING, CLOSED, WITHDRAWN);
			case SCREENING -> EnumSet.of(QUALIFIED, COMPLAINT, CLOSED, WITHDRAWN);
			case QUALIFIED -> EnumSet.of(RECORDS_REQUESTED, IN_REVIEW, COMPLAINT, CLOSED, WITHDRAWN);
			case RECORDS_REQUESTED -> EnumSet.of(IN_REVIEW, COMPLAINT, CLOSED, WITHDRAWN);
			case IN_REVIEW -> EnumSet.of(DECIDED, COMPLAINT, CLOSED, WITHDRAWN);
			case COMPLAINT -> EnumSet.of(PLAN_RESPONSE_REQUESTED, OUTCOME_SENT, QUALIFIED, CLOSED, WITHDRAWN);
			case PLAN_RESPONSE_REQUESTED -> EnumSet.of(OUTCOME_SENT, QUALIFIED, CLOSED, WITHDRAWN);
			case DECIDED -> EnumSet.of(CARRIED_OUT, CLOSED);
			case OUTCOME_SENT, CARRIED_OUT -> EnumSet.of(CLOSED);
			case CLOSED, WITHDRAWN -> EnumSet.of(SCREENING);
		};
	}

}
