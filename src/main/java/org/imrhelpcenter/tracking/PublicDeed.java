package org.imrhelpcenter.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.Closings;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.cases.Contacts;
import org.imrhelpcenter.cases.UrgencyDecisions;
import org.imrhelpcenter.cases.UrgentCalls;
import org.imrhelpcenter.cases.Withdrawals;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.correspondence.CaseMessages;

/**
 * Something that happened to a case and means something to the member. Nobody is named.
 *
 * @param at when
 * @param what the message that says what
 */
record PublicDeed(Instant at, String what) {

	private static final String ASSIGNED = "CASE_ASSIGNED";

	private static final String ACTS = org.imrhelpcenter.cases.Act.DEED;

	/** Acts that are told in one sentence, whatever came of them. */
	private static final Set<String> PLAIN_ACTS = Set.of("ACT_WITHDRAWAL", "ACT_CLOSING", "ACT_REOPENING");

	/** The deeds of which it is told what they were about. */
	private static final Set<String> DETAILED = Set.of(Completions.ITEM_RECEIVED, UrgencyDecisions.DECIDED);

	/** The deeds that are told; whatever else is recorded is not. */
	static final Set<String> TOLD = Set.of("APPLICATION_RECEIVED", "ACKNOWLEDGEMENT_SENT", ASSIGNED,
			"RETURN_CODE_REPLACED", Completions.ITEM_RECEIVED, Completions.COMPLETED, UrgentCalls.CALLED,
			UrgencyDecisions.DECIDED, "CERTIFICATION_ASKED", "CERTIFICATION_RECEIVED", "ASSISTANT_NAMED",
			"ASSISTANT_CHANGED", "ASSISTANT_INVITED_AGAIN", "ASSISTANT_ACCEPTED", "ASSISTANT_DECLINED",
			"ASSISTANT_REMINDED", "ASSISTANT_EXPIRED", "ASSISTANT_ENDED", "AUTHORITY_VERIFIED", "AUTHORITY_MORE_ASKED",
			"AUTHORITY_REFUSED", CaseMessages.WRITTEN, CaseMessages.ANSWERED, Documents.HANDED_OVER, Documents.ADDED,
			Contacts.CHANGED, Withdrawals.WITHDRAWN, Closings.HANDED_ON, "ACT_QUALIFICATION", "ACT_RESCREENING",
			"ACT_COMPLAINT_TRACK", "ACT_PLAN_RECORDS", "ACT_REVIEW_ORGANIZATION", "ACT_CARRIED_OUT", "ACT_EXTENSION",
			"ACT_PLAN_REVERSAL", "ACT_WITHDRAWAL", "ACT_CLOSING", "ACT_REOPENING");

	/** Of acts, only what came of them and concerns the member. */
	private static final Set<String> TOLD_ACTS = Set.of("ACT_QUALIFICATION.QUALIFIED", "ACT_QUALIFICATION.BACK_TO_IMR",
			"ACT_RESCREENING.RESCREENED", "ACT_COMPLAINT_TRACK.COMPLAINT", "ACT_PLAN_RECORDS.COMPLETE",
			"ACT_REVIEW_ORGANIZATION.RECEIVED", "ACT_REVIEW_ORGANIZATION.DECLINED", "ACT_CARRIED_OUT.CARRIED_OUT",
			"ACT_CARRIED_OUT.MISSED", "ACT_EXTENSION.EXTENDED", "ACT_PLAN_REVERSAL.ALL", "ACT_PLAN_REVERSAL.SOME");

	/**
	 * Tells the deeds that the public may know.
	 * @param lines audit lines, the latest first
	 * @return the deeds, the latest first; who works on a case may change, but somebody
	 * starts only once
	 */
	static List<PublicDeed> of(List<AuditLine> lines) {
		long started = lines.stream()
			.filter((line) -> line.deed().equals(ASSIGNED))
			.mapToLong(AuditLine::number)
			.min()
			.orElse(0);
		List<PublicDeed> told = new ArrayList<>();
		for (AuditLine line : lines) {
			boolean again = line.deed().equals(ASSIGNED) && line.number() != started;
			if (isTold(line) && !again) {
				told.add(new PublicDeed(line.at(), key(line)));
			}
		}
		return told;
	}

	/**
	 * Whether it is about those who act for the member: not theirs to know of each other.
	 */
	public boolean ofPeople() {
		return this.what.contains("ASSISTANT_") || this.what.contains("AUTHORITY_");
	}

	private static boolean isTold(AuditLine line) {
		return TOLD.contains(line.deed()) && (!line.deed().startsWith(ACTS) || PLAIN_ACTS.contains(line.deed())
				|| TOLD_ACTS.contains(line.deed() + "." + line.detail()));
	}

	private static String key(AuditLine line) {
		boolean detailed = DETAILED.contains(line.deed())
				|| (line.deed().startsWith(ACTS) && !PLAIN_ACTS.contains(line.deed()));
		return "tracking.case.deed." + line.deed() + (detailed ? "." + line.detail() : "");
	}

}
