package org.imrhelpcenter.review;

import java.util.List;

import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Requirement;

/**
 * By which acts a case goes on, the furthest along first.
 */
final class ActsFor {

	/** What a case that was opened again goes on with, wherever it stands. */
	static final List<String> ANEW = List.of("QUALIFICATION", "DECISION_LETTER", "ADOPTION", "DETERMINATION",
			"REVIEW_ORGANIZATION", "PLAN_RECORDS", "COMPLAINT_OUTCOME", "CARRIED_OUT", "CLOSING");

	private ActsFor() {
	}

	/** Whoever decides a requirement that the rules leave open. */
	static List<String> deciding(Requirement requirement) {
		return switch (requirement) {
			case JURISDICTION -> List.of("JURISDICTION");
			case KIND_OF_DISPUTE -> List.of("QUALIFICATION");
			case PLAN_APPEAL -> List.of("WAIVER");
			case FILING_WINDOW -> List.of("LATE_ACCEPTANCE");
			case STATE_HEARING -> List.of("STATE_HEARING");
			case COMPLETE_APPLICATION -> List.of("COMPLETENESS");
			case AUTHORITY -> List.of("AUTHORITY");
		};
	}

	/** What meets a clock. */
	static List<String> meeting(ClockKind clock) {
		return switch (clock) {
			case ACKNOWLEDGEMENT -> List.of();
			case QUALIFICATION_LETTER -> List.of("QUALIFICATION", "COMPLAINT_TRACK");
			case PLAN_RECORDS -> List.of("PLAN_RECORDS");
			case DECISION_AFTER_RECORDS, DECISION_OVERALL ->
				List.of("DECISION_LETTER", "ADOPTION", "DETERMINATION", "REVIEW_ORGANIZATION", "PLAN_RECORDS");
			case COMPLAINT_OUTCOME -> List.of("COMPLAINT_OUTCOME");
			case PLAN_CARRIES_OUT -> List.of("CARRIED_OUT");
		};
	}

}
