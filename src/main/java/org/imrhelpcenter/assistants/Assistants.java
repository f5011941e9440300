package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who act for members: who they are, and how it ends.
 */
@Component
public class Assistants {

	/** The deed of ending it; its detail says who did. */
	public static final String ENDED = "ASSISTANT_ENDED";

	private final AssistanceRows rows;

	private final People people;

	private final Envelopes envelopes;

	private final Letters letters;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Assistants(AssistanceRows rows, People people, Envelopes envelopes, Letters letters, Audit audit,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.people = people;
		this.envelopes = envelopes;
		this.letters = letters;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Ends what somebody may do, with the next click everywhere.
	 * @param viewer who ends it
	 * @param opened the case
	 * @param id which person
	 * @throws CaseMissingException when there is no such person in this case
	 */
	@Transactional
	public void end(Viewer viewer, CaseSheet opened, long id) {
		Assistance assistance = locked(opened, id);
		boolean told = assistance.mayBeTold(today());
		if (assistance.end(viewer.actor().ref(), today())) {
			this.audit.note(viewer.actor(), opened.subject(), ENDED, viewer.kind().name());
			if (told) {
				this.events.publishEvent(new AccessEnded(opened.id(), id, today()));
			}
			if (viewer.kind() != Viewer.Kind.MEMBER) {
				this.letters.tellMember(assistance, "assistant-ended", "assistance/" + id);
			}
		}
	}

	/**
	 * Those who act in an opened case, did or were asked to.
	 * @param opened the case
	 * @return each, in the order in which they came
	 */
	@Transactional(readOnly = true)
	public List<ActingPerson> of(CaseSheet opened) {
		return this.rows.findByCaseIdOrderById(opened.id()).stream().map(this::view).toList();
	}

	/**
	 * Which of those who act in an opened case the viewer is.
	 * @param viewer somebody who signed in to help
	 * @param opened the case
	 * @return which ones
	 */
	@Transactional(readOnly = true)
	public List<Long> own(Viewer viewer, CaseSheet opened) {
		Long assistant = viewer.assistantId();
		return (assistant == null) ? List.of()
				: this.rows.findByAssistantIdAndCaseId(assistant, opened.id()).stream().map(Assistance::id).toList();
	}

	/**
	 * One of those who act in an opened case.
	 * @param opened the case
	 * @param id which one
	 * @return the person; empty when there is no such person in this case
	 */
	@Transactional(readOnly = true)
	public Optional<ActingPerson> one(CaseSheet opened, long id) {
		return this.rows.findById(id).filter((each) -> each.caseId() == opened.id()).map(this::view);
	}

	ActingPerson view(Assistance each) {
		Details details = this.envelopes.open(each);
		return new ActingPerson(each.id(), each.version(), each.capacity(), each.name(), each.email(),
				details.relationship(), details.organization(), details.address(), details.phones(),
				each.standing(today()), each.parts().partBSignedOn() != null, each.papers(), each.asking().invitedAt(),
				each.term().endsOn(), each.term().endedOn(), details.reason(), each.language(),
				each.assistantId() != null);
	}

	/** Somebody is to act, who may be known by the address already. */
	Assistance add(Assistance fresh, Details details) {
		fresh.seal(this.envelopes.seal(fresh, details));
		this.people.known(fresh.email()).ifPresent(fresh::belongsTo);
		return this.rows.save(fresh);
	}

	/** Somebody is asked anew, whoever is known by the address now. */
	void askAgain(Assistance assistance, String email, Instant at) {
		Details details = this.envelopes.open(assistance);
		String plain = email.toLowerCase(Locale.ROOT);
		assistance.askAgain(plain, this.people.known(plain).orElse(null), at);
		assistance.seal(this.envelopes.seal(assistance, details));
	}

	Assistance locked(CaseSheet opened, long id) {
		return this.rows.lock(id).filter((each) -> each.caseId() == opened.id()).orElseThrow(CaseMissingException::new);
	}

	LocalDate today() {
		return LegalDay.of(this.clock.instant());
	}

}
