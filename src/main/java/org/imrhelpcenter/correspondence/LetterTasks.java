package org.imrhelpcenter.correspondence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseTask;
import org.imrhelpcenter.cases.CaseTasks;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.TaskKind;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.outbox.MessageGivenUp;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.outbox.Undelivered;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that take the place of messages that could not be sent.
 */
@Component
public class LetterTasks {

	private static final String ABOUT = "outbox/";

	private static final String CASE = "case/";

	/**
	 * What is for the member and holds no secret. Every other message may hold a code or
	 * a link that opens a case, or be for somebody else.
	 */
	private static final Set<String> PRINTED = Set.of("acknowledgement", "answer-notice", "contact-changed",
			"withdrawal-notice");

	/** What is told by letter, too, with the deed that sent the message. */
	private static final Map<String, LetterKind> LETTERS = Map.of("authority-verified", LetterKind.AUTHORITY_VERIFIED,
			"authority-more", LetterKind.AUTHORITY_MORE, "authority-refused", LetterKind.AUTHORITY_REJECTED,
			"withdrawal-notice", LetterKind.WITHDRAWN);

	private final CaseTasks tasks;

	private final Cases cases;

	private final Applications applications;

	private final Outbox outbox;

	private final LetterRows letters;

	LetterTasks(CaseTasks tasks, Cases cases, Applications applications, Outbox outbox, LetterRows letters) {
		this.tasks = tasks;
		this.cases = cases;
		this.applications = applications;
		this.outbox = outbox;
		this.letters = letters;
	}

	/**
	 * A message about a case that is given up becomes a task. What was about a draft does
	 * not: nobody of the staff knows whose it is. A letter is printed instead, an
	 * acknowledgement becomes one, and what a letter of the case says is said.
	 * @param message the message
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void open(MessageGivenUp message) {
		if (message.subject().startsWith(CASE) && !message.template().equals(Sendings.NOTICE)
				&& !LetterOccasions.isAcknowledgement(message)) {
			long caseId = Long.parseLong(message.subject().substring(CASE.length()));
			if (!saysLetter(caseId, message)) {
				this.tasks.open(caseId, TaskKind.WRITE_LETTER, ABOUT + message.message());
			}
		}
	}

	/** Whether a letter of the case says what the message said: nobody writes another. */
	private boolean saysLetter(long caseId, MessageGivenUp message) {
		LetterKind kind = LETTERS.get(message.template());
		return this.letters.of(caseId)
			.stream()
			.filter((letter) -> letter.state() != LetterState.DISCARDED)
			.anyMatch((letter) -> letter.kind() == kind || letter.occasion().equals(message.occasion()));
	}

	/**
	 * Opens a task with the letter to be written, and so the case.
	 * @param viewer who asks
	 * @param id the task
	 * @return the task
	 * @throws CaseMissingException when there is none that the viewer may see
	 */
	@Transactional
	public LetterTask of(Viewer viewer, long id) {
		CaseTask task = this.tasks.waiting(viewer, id).orElseThrow(CaseMissingException::new);
		CaseSheet opened = this.cases.of(viewer, task.number().text());
		Optional<Undelivered> message = (task.kind() == TaskKind.WRITE_LETTER)
				? this.outbox.givenUp(number(task)).filter((found) -> PRINTED.contains(found.template()))
				: Optional.empty();
		return new LetterTask(task, opened, message.orElse(null), this.applications.mailingAddress(opened),
				(task.kind() == TaskKind.MAIL_RETURNED) ? whose(task) : "");
	}

	private String whose(CaseTask task) {
		return this.letters.one(Long.parseLong(task.about().split("/")[1])).map(CaseLetter::whose).orElse("");
	}

	/**
	 * Somebody did what the task asks for.
	 * @param viewer who did
	 * @param id the task
	 * @param mailed whether a letter was mailed; else the member was told in another way,
	 * or cannot be
	 * @param note what was done
	 * @throws CaseMissingException when there is none that the viewer may see
	 */
	@Transactional
	public void finish(Viewer viewer, long id, boolean mailed, String note) {
		LetterTask letter = of(viewer, id);
		boolean first = this.tasks.finish(viewer, letter.opened(), letter.task(), note);
		if (first && mailed && letter.mayMail()) {
			this.outbox.mailed(number(letter.task()));
		}
	}

	private static long number(CaseTask task) {
		return Long.parseLong(task.about().substring(ABOUT.length()));
	}

}
