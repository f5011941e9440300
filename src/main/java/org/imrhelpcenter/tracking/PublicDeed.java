package org.imrhelpcenter.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.Closings;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.cases.Contacts;
import org.imrhelpcenter.cases.Filers;
import org.imrhelpcenter.cases.UrgencyDecisions;
import org.imrhelpcenter.cases.UrgentCalls;
import org.imrhelpcenter.cases.Withdrawals;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterRecipient;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case and means something to the member. Nobody is named.
 *
 * @param at when
 * @param what the message that says what
 * @param letter which letter it is about; null when it is about none
 */
record PublicDeed(Instant at, String what, @Nullable LetterKind letter) {

	private static final String RECEIVED = "APPLICATION_RECEIVED";

	private static final String ASSIGNED = "CASE_ASSIGNED";

	private static final String ADOPTED = "ACT_ADOPTION";

	private static final String REVOKED = "ACT_REVOCATION";

	private static final String LETTER = "LETTER_SENT";

	/** How the audit ends the line of a letter that went to the member. */
	private static final String TO_MEMBER = "." + LetterRecipient.MEMBER;

	/** Letters of which more is said than their name. */
	private static final Set<LetterKind> SAID = EnumSet.of(LetterKind.DECISION, LetterKind.COMPLAINT_OUTCOME);

	private static final String ACTS = org.imrhelpcenter.cases.Act.DEED;

	/** Acts that are told in one sentence, whatever came of them. */
	private static final Set<String> PLAIN_ACTS = Set.of("ACT_WITHDRAWAL", "ACT_CLOSING", "ACT_REOPENING");

	/** The deeds of which it is told what they were about. */
	private static final Set<String> DETAILED = Set.of(Completions.ITEM_RECEIVED, UrgencyDecisions.DECIDED);

	/** The deeds that are told; whatever else is recorded is not. */
	static final Set<String> TOLD = Set.of(RECEIVED, "ACKNOWLEDGEMENT_SENT", ASSIGNED, "RETURN_CODE_REPLACED",
			Completions.ITEM_RECEIVED, Completions.COMPLETED, UrgentCalls.CALLED, UrgencyDecisions.DECIDED,
			"CERTIFICATION_ASKED", "CERTIFICATION_RECEIVED", "ASSISTANT_NAMED", "ASSISTANT_CHANGED",
			"ASSISTANT_INVITED_AGAIN", "ASSISTANT_ACCEPTED", "ASSISTANT_DECLINED", "ASSISTANT_REMINDED",
			"ASSISTANT_EXPIRED", "ASSISTANT_ENDED", "AUTHORITY_VERIFIED", "AUTHORITY_MORE_ASKED", "AUTHORITY_REFUSED",
			CaseMessages.WRITTEN, CaseMessages.ANSWERED, Documents.HANDED_OVER, Documents.ADDED, Contacts.CHANGED,
			Withdrawals.WITHDRAWN, Closings.HANDED_ON, "ACT_QUALIFICATION", "ACT_RESCREENING", "ACT_COMPLAINT_TRACK",
			"ACT_PLAN_RECORDS", "ACT_REVIEW_ORGANIZATION", "ACT_CARRIED_OUT", "ACT_EXTENSION", "ACT_PLAN_REVERSAL",
			"ACT_WITHDRAWAL", "ACT_CLOSING", "ACT_REOPENING", "ACT_ADDRESS", ADOPTED, REVOKED, LETTER);

	/** Of acts, only what came of them and concerns the member. */
	private static final Set<String> TOLD_ACTS = Set.of("ACT_QUALIFICATION.QUALIFIED", "ACT_QUALIFICATION.BACK_TO_IMR",
			"ACT_RESCREENING.RESCREENED", "ACT_COMPLAINT_TRACK.COMPLAINT", "ACT_PLAN_RECORDS.COMPLETE",
			"ACT_REVIEW_ORGANIZATION.RECEIVED", "ACT_REVIEW_ORGANIZATION.DECLINED", "ACT_CARRIED_OUT.CARRIED_OUT",
			"ACT_CARRIED_OUT.MISSED", "ACT_ADOPTION.ADOPTED", "ACT_EXTENSION.EXTENDED", "ACT_PLAN_REVERSAL.ALL",
			"ACT_PLAN_REVERSAL.SOME", "ACT_ADDRESS.MEMBER", "ACT_ADDRESS.PERSON");

	/**
	 * Tells the deeds that the public may know.
	 * @param lines audit lines, the latest first
	 * @return the deeds, the latest first; who works on a case may change, but somebody
	 * starts only once; and what was decided and taken back was told to nobody
	 */
	static List<PublicDeed> of(List<AuditLine> lines) {
		long started = lines.stream()
			.filter((line) -> line.deed().equals(ASSIGNED))
			.mapToLong(AuditLine::number)
			.min()
			.orElse(0);
		List<PublicDeed> told = new ArrayList<>();
		boolean revoked = false;
		for (AuditLine line : lines) {
			boolean again = line.deed().equals(ASSIGNED) && line.number() != started;
			boolean takenBack = revoked && line.deed().equals(ADOPTED);
			if (isTold(line) && !again && !takenBack) {
				told.add(new PublicDeed(line.at(), key(line), letter(line)));
			}
			revoked = line.deed().equals(REVOKED) || (revoked && !takenBack);
		}
		return told;
	}

	/**
	 * Whether it is about those who act for the member, or about where somebody is: not
	 * theirs to know of each other.
	 */
	public boolean ofPeople() {
		return this.what.contains("ASSISTANT_") || this.what.contains("AUTHORITY_")
				|| this.what.contains("ACT_ADDRESS.") || (this.letter != null && this.letter.isAboutAssistant());
	}

	/**
	 * Which of the letters that its reader may read it tells of. There may be several of
	 * a kind, and a copy for somebody else leaves at its own time.
	 * @param letters the letters; may be missing
	 * @return the letter's number; null when there is none
	 */
	public @Nullable Long link(@Nullable List<CaseLetter> letters) {
		return (this.letter == null || letters == null) ? null : letters.stream()
			.filter((each) -> each.kind() == this.letter && each.sentAt() != null)
			.min(Comparator.comparing(
					(each) -> Duration.between(this.at, Objects.requireNonNullElse(each.sentAt(), this.at)).abs()))
			.map(CaseLetter::id)
			.orElse(null);
	}

	private static @Nullable LetterKind letter(AuditLine line) {
		return line.deed().equals(LETTER)
				? LetterKind.valueOf(line.detail().substring(0, line.detail().length() - TO_MEMBER.length())) : null;
	}

	private static boolean isTold(AuditLine line) {
		if (line.deed().equals(LETTER)) {
			return line.detail().endsWith(TO_MEMBER);
		}
		return TOLD.contains(line.deed()) && (!line.deed().startsWith(ACTS) || PLAIN_ACTS.contains(line.deed())
				|| TOLD_ACTS.contains(line.deed() + "." + line.detail()));
	}

	private static String key(AuditLine line) {
		if (line.deed().equals(RECEIVED)) {
			return "tracking.case.deed." + RECEIVED + Filers.of(line.role()).map((who) -> "." + who).orElse("");
		}
		LetterKind letter = letter(line);
		if (letter != null) {
			return "tracking.case.deed." + LETTER + (SAID.contains(letter) ? "." + letter : "");
		}
		boolean detailed = DETAILED.contains(line.deed())
				|| (line.deed().startsWith(ACTS) && !PLAIN_ACTS.contains(line.deed()));
		return "tracking.case.deed." + line.deed() + (detailed ? "." + line.detail() : "");
	}

}
