package org.imrhelpcenter.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ActRecord;
import org.imrhelpcenter.cases.CaseStatus;

/**
 * The steps of a review, from the organization to the letters about the decision.
 */
enum ReviewStep {

	/** An organization is chosen. */
	ASSIGN(Act.REVIEW_ORGANIZATION),

	/** The case is sent to it. */
	SEND(Act.REVIEW_ORGANIZATION),

	/** It says that it has the case. */
	RECEIVE(Act.REVIEW_ORGANIZATION),

	/** What its reviewers found is recorded. */
	DETERMINE(Act.DETERMINATION),

	/** The director, or a deputy, adopts it. */
	ADOPT(Act.ADOPTION),

	/** Everybody is told. */
	TELL(Act.DECISION_LETTER);

	private static final Set<CaseStatus> REVIEWED = EnumSet.of(CaseStatus.QUALIFIED, CaseStatus.RECORDS_REQUESTED,
			CaseStatus.IN_REVIEW);

	private static final Set<Act> STEPS = EnumSet.of(Act.QUALIFICATION, Act.REVIEW_ORGANIZATION, Act.DETERMINATION,
			Act.ADOPTION, Act.REVOCATION, Act.DECISION_LETTER);

	private final Act act;

	ReviewStep(Act act) {
		this.act = act;
	}

	/** What is done in this step. */
	Act act() {
		return this.act;
	}

	/**
	 * The step that comes next.
	 * @param status where the case stands
	 * @param records what was done to it, the latest first
	 * @param whole whether each service that is reviewed has a determination
	 * @return the step; empty outside a review, and once the letters are there
	 */
	static Optional<ReviewStep> next(CaseStatus status, List<ActRecord> records, BooleanSupplier whole) {
		if (!REVIEWED.contains(status)) {
			return Optional.empty();
		}
		return records.stream()
			.filter((done) -> STEPS.contains(done.act()) || isReversalOfAll(done))
			.findFirst()
			.map((latest) -> after(latest, whole))
			.orElse(Optional.of(ASSIGN));
	}

	/** Nothing is left to be reviewed. */
	private static boolean isReversalOfAll(ActRecord done) {
		return done.act() == Act.PLAN_REVERSAL && done.outcome().equals("ALL");
	}

	private static Optional<ReviewStep> after(ActRecord latest, BooleanSupplier whole) {
		return switch (latest.act()) {
			case QUALIFICATION -> Optional.of(ASSIGN);
			case REVIEW_ORGANIZATION -> Optional.of(switch (latest.outcome()) {
				case "ASSIGNED" -> SEND;
				case "SENT" -> RECEIVE;
				case "RECEIVED" -> DETERMINE;
				default -> ASSIGN;
			});
			case DETERMINATION -> Optional.of(whole.getAsBoolean() ? ADOPT : DETERMINE);
			case ADOPTION -> Optional.of(latest.outcome().equals("ADOPTED") ? TELL : DETERMINE);
			case REVOCATION -> Optional.of(ADOPT);
			default -> Optional.empty();
		};
	}

}
