package org.imrhelpcenter.correspondence;

import java.util.EnumSet;
import java.util.Set;

import org.imrhelpcenter.assistants.AccessEnded;
import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.AuthorityLookedAt;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.ApplicationCompleted;
import org.imrhelpcenter.cases.CaseMoved;
import org.imrhelpcenter.cases.CaseReceived;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseWithdrawn;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.outbox.Outbox;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a case and needs a letter, or makes one that waits wrong.
 */
@Component
class LetterOccasions {

	private final Letters letters;

	private final LetterRows rows;

	private final Assistants assistants;

	private final CaseRecords records;

	private final Outbox outbox;

	private final Sendings sendings;

	private final Audit audit;

	LetterOccasions(Letters letters, LetterRows rows, Assistants assistants, CaseRecords records, Outbox outbox,
			Sendings sendings, Audit audit) {
		this.letters = letters;
		this.rows = rows;
		this.assistants = assistants;
		this.records = records;
		this.outbox = outbox;
		this.sendings = sendings;
		this.audit = audit;
	}

	/**
	 * Whom no e-mail acknowledges an application gets a letter. What was keyed in is
	 * acknowledged by e-mail only where e-mail can leave.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void received(CaseReceived received) {
		CaseSheet sheet = this.records.sheet(received.caseId());
		boolean email = this.records.safeAddress(sheet).isPresent()
				&& (sheet.channel() == Channel.ONLINE || this.outbox.canSend());
		if (!email) {
			this.letters.prepare(sheet, LetterKind.ACKNOWLEDGEMENT, "received", LetterWords.none());
		}
	}

	/** Somebody looked at an authority. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void lookedAt(AuthorityLookedAt looked) {
		CaseSheet sheet = this.records.sheet(looked.caseId());
		String why = this.assistants.one(sheet, looked.assistanceId()).map(ActingPerson::reason).orElse("");
		LetterKind kind = switch (looked.finding()) {
			case VERIFIED -> LetterKind.AUTHORITY_VERIFIED;
			case REFUSED -> LetterKind.AUTHORITY_REJECTED;
			default -> LetterKind.AUTHORITY_MORE;
		};
		this.letters.prepare(sheet, kind, "assistance/" + looked.assistanceId() + "/" + looked.at(),
				LetterWords.none().about(looked.assistanceId()).with(Word.REASONS, why));
	}

	/** Somebody's access ended. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void ended(AccessEnded ended) {
		CaseSheet sheet = this.records.sheet(ended.caseId());
		String name = this.assistants.one(sheet, ended.assistanceId()).map(ActingPerson::name).orElse("");
		this.letters.prepare(sheet, LetterKind.ACCESS_ENDED, "assistance/" + ended.assistanceId(),
				LetterWords.none().about(ended.assistanceId()).with(Word.NAME, name).with(Word.ON, ended.on()));
	}

	/** Nobody sends what is not true any more. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdrawn(CaseWithdrawn withdrawn) {
		discard(withdrawn.caseId(), EnumSet.allOf(LetterKind.class));
	}

	/** Nothing is missing any more. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	public void completed(ApplicationCompleted completed) {
		discard(completed.caseId(), EnumSet.of(LetterKind.INCOMPLETE));
	}

	/** A case that changes its track has no letters that speak of the other one. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	public void moved(CaseMoved moved) {
		switch (moved.what()) {
			case MOVED_TO_COMPLAINT, REVERSED_BY_PLAN -> discard(moved.caseId(),
					EnumSet.of(LetterKind.QUALIFIED, LetterKind.RECORDS_REQUEST, LetterKind.PLAN_REMINDER));
			case MOVED_TO_IMR ->
				discard(moved.caseId(), EnumSet.of(LetterKind.NOT_ELIGIBLE, LetterKind.COMPLAINT_REQUEST));
			default -> {
			}
		}
	}

	private void discard(long caseId, Set<LetterKind> kinds) {
		this.rows.of(caseId)
			.stream()
			.filter(CaseLetter::mayBeDiscarded)
			.filter((letter) -> kinds.contains(letter.kind()))
			.forEach((letter) -> {
				this.rows.discard(letter.id(), this.sendings.now(), null, null);
				this.audit.note(Actor.SYSTEM, CaseSheet.subject(caseId), LetterDesk.DISCARDED, letter.deedDetail());
			});
	}

}
