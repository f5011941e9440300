package org.imrhelpcenter.correspondence;

import java.util.EnumSet;

import org.imrhelpcenter.assistants.AccessEnded;
import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.AuthorityLookedAt;
import org.imrhelpcenter.assistants.DeathRecorded;
import org.imrhelpcenter.cases.ApplicationCompleted;
import org.imrhelpcenter.cases.CaseMoved;
import org.imrhelpcenter.cases.CaseReceived;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseWithdrawn;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.cases.Closings;
import org.imrhelpcenter.cases.ContactChanged;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.outbox.MessageGivenUp;
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

	/** Tells a letter that takes the place of an e-mail: it goes on paper. */
	static final String NO_EMAIL = "e-mail-failed";

	private static final String CASE = "case/";

	/** What nobody needs to be told once another agency answers. */
	private static final EnumSet<LetterKind> MOOT = EnumSet
		.complementOf(EnumSet.of(LetterKind.OTHER_AGENCY, LetterKind.ACCESS_ENDED, LetterKind.AUTHORITY_VERIFIED,
				LetterKind.AUTHORITY_MORE, LetterKind.AUTHORITY_REJECTED));

	private final Letters letters;

	private final LetterRows rows;

	private final Ways ways;

	private final Assistants assistants;

	private final CaseRecords records;

	private final Outbox outbox;

	private final Closings closings;

	LetterOccasions(Letters letters, LetterRows rows, Ways ways, Assistants assistants, CaseRecords records,
			Outbox outbox, Closings closings) {
		this.letters = letters;
		this.rows = rows;
		this.ways = ways;
		this.assistants = assistants;
		this.records = records;
		this.outbox = outbox;
		this.closings = closings;
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

	/**
	 * No e-mail acknowledges an application after all: a letter does. The message is not
	 * printed, and no task asks for it.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void givenUp(MessageGivenUp message) {
		if (isAcknowledgement(message)) {
			CaseSheet sheet = this.records.sheet(Long.parseLong(message.subject().substring(CASE.length())));
			this.letters.prepare(sheet, LetterKind.ACKNOWLEDGEMENT, NO_EMAIL, LetterWords.none());
		}
	}

	static boolean isAcknowledgement(MessageGivenUp message) {
		return message.subject().startsWith(CASE) && message.template().equals(Deadlines.ACKNOWLEDGEMENT);
	}

	/**
	 * Who was told that the department has no authority knows which agency answers: the
	 * case is over.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void sent(LetterSent sent) {
		if (sent.kind() == LetterKind.OTHER_AGENCY && sent.recipient() == LetterRecipient.MEMBER
				&& this.closings.handedOn(sent.caseId())) {
			this.letters.discard(sent.caseId(), MOOT);
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

	/** The member's death ended somebody's access: nobody writes to the member. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void died(DeathRecorded death) {
		this.letters.prepare(this.records.sheet(death.caseId()), LetterKind.ACCESS_ENDED,
				"assistance/" + death.assistanceId(),
				LetterWords.none()
					.about(death.assistanceId())
					.with(Word.ON, death.on())
					.with(Word.DIED_ON, death.on()));
	}

	/**
	 * Somebody is reached otherwise from now on: what waits on paper goes where they are,
	 * and where nobody is safe any more it is not mailed.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void moved(ContactChanged changed) {
		CaseSheet sheet = this.records.sheet(changed.caseId());
		this.rows.of(changed.caseId())
			.stream()
			.filter(CaseLetter::waitsForPaper)
			.forEach((letter) -> this.rows.goes(letter.id(), this.ways.paper(sheet, letter)));
	}

	/** Nobody sends what is not true any more. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdrawn(CaseWithdrawn withdrawn) {
		this.letters.discard(withdrawn.caseId(), EnumSet.allOf(LetterKind.class));
	}

	/** Nothing is missing any more. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	public void completed(ApplicationCompleted completed) {
		this.letters.discard(completed.caseId(), EnumSet.of(LetterKind.INCOMPLETE));
	}

	/** A case that changes its track has no letters that speak of the other one. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	public void moved(CaseMoved moved) {
		switch (moved.what()) {
			case MOVED_TO_COMPLAINT, REVERSED_BY_PLAN ->
				this.letters.discard(moved.caseId(), EnumSet.of(LetterKind.QUALIFIED, LetterKind.RECORDS_REQUEST,
						LetterKind.PLAN_REMINDER, LetterKind.OTHER_AGENCY));
			case MOVED_TO_IMR -> this.letters.discard(moved.caseId(),
					EnumSet.of(LetterKind.NOT_ELIGIBLE, LetterKind.COMPLAINT_REQUEST, LetterKind.OTHER_AGENCY));
			default -> {
			}
		}
	}

}
