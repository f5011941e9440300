package org.imrhelpcenter.correspondence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.rules.CaseEvent;

import static org.imrhelpcenter.correspondence.LetterRecipient.ASSISTANT;
import static org.imrhelpcenter.correspondence.LetterRecipient.MEMBER;
import static org.imrhelpcenter.correspondence.LetterRecipient.PLAN;

/**
 * The letters of the Help Center: to whom each goes, and what its sending is to the
 * clocks.
 */
public enum LetterKind {

	/** The application arrived. For those without safe e-mail. */
	ACKNOWLEDGEMENT(Map.of(MEMBER, CaseEvent.ACKNOWLEDGEMENT_SENT), MEMBER),

	/** Something is missing. Words: ITEMS, else what the case lacks; DUE_ON. */
	INCOMPLETE(Map.of(), MEMBER, ASSISTANT),

	/** The papers give the authority. Words: about(assistance). */
	AUTHORITY_VERIFIED(Map.of(), ASSISTANT),

	/** More papers are needed. Words: about(assistance); ITEMS or REASONS. */
	AUTHORITY_MORE(Map.of(), ASSISTANT),

	/** The papers do not give the authority. Words: about(assistance); REASONS. */
	AUTHORITY_REJECTED(Map.of(), ASSISTANT),

	/** Somebody's access has ended. Words: about(assistance); NAME, ON. */
	ACCESS_ENDED(Map.of(), MEMBER, ASSISTANT),

	/** No plan appeal is needed. Words: REASONS, services. */
	WAIVER_GRANTED(Map.of(), MEMBER, ASSISTANT),

	/** The plan appeal is needed. Words: REASONS, services. */
	WAIVER_DENIED(Map.of(), MEMBER, ASSISTANT),

	/** Accepted, though late. Words: REASONS, services. */
	LATE_ACCEPTANCE_GRANTED(Map.of(), MEMBER, ASSISTANT),

	/** Too late. Words: REASONS, services. */
	LATE_ACCEPTANCE_DENIED(Map.of(), MEMBER, ASSISTANT),

	/**
	 * The case qualifies for IMR. Words: services that do, REASONS; ITEMS for services
	 * that do not, FINDINGS for why they do not.
	 */
	QUALIFIED(Map.of(MEMBER, CaseEvent.QUALIFICATION_ANSWER_SENT), MEMBER, ASSISTANT, PLAN),

	/** The plan is asked for its records. Words: ITEMS, DUE_ON. */
	RECORDS_REQUEST(Map.of(PLAN, CaseEvent.NOTICE_SENT_TO_PLAN), PLAN),

	/** The plan is reminded. Words: ITEMS, DUE_ON. */
	PLAN_REMINDER(Map.of(), PLAN),

	/** What the plan sent, with an offer of copies. Words: ITEMS, ON. */
	RECORDS_LIST(Map.of(), MEMBER, ASSISTANT),

	/** Not IMR: a complaint from now on. Words: REASONS, services. */
	NOT_ELIGIBLE(Map.of(MEMBER, CaseEvent.QUALIFICATION_ANSWER_SENT), MEMBER, ASSISTANT),

	/** The plan is asked for its answer to a complaint. Words: ITEMS, DUE_ON. */
	COMPLAINT_REQUEST(Map.of(), PLAN),

	/** How a complaint came out. Words: FINDINGS, REASONS, PLAN_MUST, DUE_ON. */
	COMPLAINT_OUTCOME(Map.of(MEMBER, CaseEvent.COMPLAINT_OUTCOME_SENT), MEMBER, ASSISTANT, PLAN),

	/**
	 * Another agency answers, and the case is closed. Words: AGENCY, AGENCY_PHONE,
	 * HANDED_OVER, REASONS.
	 */
	OTHER_AGENCY(Map.of(MEMBER, CaseEvent.QUALIFICATION_ANSWER_SENT), MEMBER, ASSISTANT),

	/** A date moves. Words: CLOCK, FORMER_ON, DUE_ON, REASONS. */
	EXTENSION(Map.of(), MEMBER, ASSISTANT, PLAN),

	/** Urgent or standard from now on. Words: URGENCY, REASONS. */
	URGENCY_CHANGED(Map.of(), MEMBER, ASSISTANT, PLAN),

	/** The plan changed its mind. Words: ON, REASONS, services. */
	PLAN_REVERSED(Map.of(), MEMBER, ASSISTANT),

	/** The member took the application back. */
	WITHDRAWN(Map.of(), MEMBER, ASSISTANT, PLAN),

	/** The decision. Words: services with outcome, summary and reviewers; REASONS. */
	DECISION(Map.of(MEMBER, CaseEvent.DECISION_SENT, PLAN, CaseEvent.DECISION_SENT_TO_PLAN), MEMBER, ASSISTANT, PLAN),

	/** About the State Hearing, for members with Medi-Cal. */
	STATE_HEARING(Map.of(), MEMBER, ASSISTANT),

	/** The case is closed. Words: REASONS. */
	CLOSED(Map.of(), MEMBER, ASSISTANT),

	/** The case is open again. Words: REASONS. */
	REOPENED(Map.of(), MEMBER, ASSISTANT);

	private final Map<LetterRecipient, CaseEvent> events;

	private final Set<LetterRecipient> recipients;

	LetterKind(Map<LetterRecipient, CaseEvent> events, LetterRecipient first, LetterRecipient... more) {
		this.events = events;
		this.recipients = Collections.unmodifiableSet(EnumSet.of(first, more));
	}

	/**
	 * Who gets it.
	 * @return the recipients
	 */
	public Set<LetterRecipient> recipients() {
		return this.recipients;
	}

	/**
	 * What the clocks take notice of when it is sent.
	 * @param recipient to whom
	 * @return the event; empty when no clock waits for it
	 */
	public Optional<CaseEvent> event(LetterRecipient recipient) {
		return Optional.ofNullable(this.events.get(recipient));
	}

	/**
	 * Where a case stands once it is sent.
	 * @param recipient to whom
	 * @return the status; empty when the case stays where it is
	 */
	public Optional<CaseStatus> reaches(LetterRecipient recipient) {
		return Optional.ofNullable(switch (this) {
			case RECORDS_REQUEST -> CaseStatus.RECORDS_REQUESTED;
			case COMPLAINT_REQUEST -> CaseStatus.PLAN_RESPONSE_REQUESTED;
			case DECISION -> (recipient == MEMBER) ? CaseStatus.DECIDED : null;
			case COMPLAINT_OUTCOME -> (recipient == MEMBER) ? CaseStatus.OUTCOME_SENT : null;
			default -> null;
		});
	}

	/**
	 * Whether it only changes what its reader was told before.
	 * @return true for a letter that means nothing to a plan that never heard of the case
	 */
	public boolean followsAnother() {
		return this == WITHDRAWN || this == URGENCY_CHANGED || this == EXTENSION;
	}

	/**
	 * Whether it is about one of those who act for the member, and no copy of what the
	 * member reads.
	 * @return true for letters about an authority or an access
	 */
	public boolean isAboutAssistant() {
		return switch (this) {
			case AUTHORITY_VERIFIED, AUTHORITY_MORE, AUTHORITY_REJECTED, ACCESS_ENDED -> true;
			default -> false;
		};
	}

}
