package org.imrhelpcenter.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.Acts;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.SafeAddress;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.outbox.MessageGivenUp;
import org.imrhelpcenter.outbox.MessageSent;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters on their way: the notice by e-mail, what follows from a letter that was sent,
 * and paper for those whom no e-mail reaches.
 */
@Component
class Sendings {

	/** The deed of sending a letter; its detail is the kind and to whom. */
	static final String SENT = "LETTER_SENT";

	/** The deed of noticing that no e-mail reaches somebody. */
	static final String TO_PAPER = "LETTER_TO_PAPER";

	/** Which message says that there is a letter. */
	static final String NOTICE = "letter-notice";

	private static final String OCCASION = "letter-";

	private final LetterRows rows;

	private final Ways ways;

	private final Outbox outbox;

	private final CaseRecords records;

	private final Acts acts;

	private final Deadlines deadlines;

	private final Texts texts;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Sendings(LetterRows rows, Ways ways, Outbox outbox, CaseRecords records, Acts acts, Deadlines deadlines,
			Texts texts, Audit audit, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.ways = ways;
		this.outbox = outbox;
		this.records = records;
		this.acts = acts;
		this.deadlines = deadlines;
		this.texts = texts;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** Puts the notice that there is a letter, and nothing of what it says. */
	void notify(CaseSheet opened, CaseLetter letter) {
		SafeAddress to = this.ways.email(opened, letter).orElseThrow();
		String text = (letter.recipient() == LetterRecipient.ASSISTANT) ? "letter.assistant" : "letter";
		this.outbox.put(new NewMessage(opened.subject(), NOTICE, OCCASION + letter.id(), to.email(), letter.language(),
				this.texts.say(letter.language(), "correspondence.mail." + text + ".subject"),
				this.texts.say(letter.language(), "correspondence.mail." + text + ".body")));
	}

	/** The mail server took a notice. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void sent(MessageSent message) {
		if (message.template().equals(NOTICE)) {
			waiting(message.occasion())
				.ifPresent((letter) -> leave(letter, Actor.SYSTEM, null, message.sentAt(), null));
		}
	}

	/** A notice is given up: the letter goes on paper. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void givenUp(MessageGivenUp message) {
		if (message.template().equals(NOTICE)) {
			waiting(message.occasion()).ifPresent((letter) -> {
				this.rows.goes(letter.id(), this.ways.paper(this.records.sheet(letter.caseId()), letter));
				this.audit.note(Actor.SYSTEM, CaseSheet.subject(letter.caseId()), TO_PAPER, letter.deedDetail());
			});
		}
	}

	private Optional<CaseLetter> waiting(String occasion) {
		Optional<CaseLetter> letter = this.rows.one(Long.parseLong(occasion.substring(OCCASION.length())));
		letter.ifPresent((found) -> this.records.hold(found.caseId()));
		return letter.flatMap((found) -> this.rows.one(found.id()))
			.filter((found) -> found.state() == LetterState.APPROVED && found.way() == LetterWay.EMAIL);
	}

	/**
	 * The letter is on its way: clocks take notice, and the case is where it leads. The
	 * case is held.
	 */
	void leave(CaseLetter letter, Actor actor, @Nullable Long staffId, Instant at, byte @Nullable [] note) {
		this.rows.sent(letter.id(), at, staffId, note);
		this.audit.note(actor, CaseSheet.subject(letter.caseId()), SENT, letter.deedDetail());
		if (letter.sentAt() == null) {
			letter.kind()
				.event(letter.recipient())
				.ifPresent((event) -> this.deadlines.happened(letter.caseId(), Ending.at(event, at)));
			letter.kind().reaches(letter.recipient()).ifPresent((status) -> this.acts.reach(letter.caseId(), status));
			this.events
				.publishEvent(new LetterSent(letter.caseId(), letter.id(), letter.kind(), letter.recipient(), at));
		}
	}

	/** Now, as it is stored. */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
