package org.imrhelpcenter.correspondence;

import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseWithdrawn;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.web.Texts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-mail that there is news, without saying what: only where it is safe and wanted.
 */
@Component
public class Notices {

	private static final String ANSWER = "answer-notice";

	private static final String WITHDRAWN = "withdrawal-notice";

	private static final String NEWS = "news-notice";

	private final Outbox outbox;

	private final CaseRecords records;

	private final Applications applications;

	private final Texts texts;

	Notices(Outbox outbox, CaseRecords records, Applications applications, Texts texts) {
		this.outbox = outbox;
		this.records = records;
		this.applications = applications;
		this.texts = texts;
	}

	/** That the application was taken back, as the member wished. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdrawn(CaseWithdrawn withdrawn) {
		write(this.records.sheet(withdrawn.caseId()), WITHDRAWN, "at-" + withdrawn.at(), "withdrawn");
	}

	/**
	 * That something was decided or changed, which the page of the case tells.
	 * @param opened the case
	 * @param occasion what it was about, told once; never medical or personal
	 */
	@Transactional
	public void news(CaseSheet opened, String occasion) {
		put(opened, NEWS, occasion, "news");
	}

	/** That an answer can be read on the page of the case. */
	void answered(CaseSheet opened, long messageId) {
		put(opened, ANSWER, "message-" + messageId, "answer");
	}

	private void put(CaseSheet opened, String template, String occasion, String text) {
		if (this.applications.wantsNewsByEmail(opened)) {
			write(opened, template, occasion, text);
		}
	}

	private void write(CaseSheet opened, String template, String occasion, String text) {
		this.records.safeAddress(opened)
			.ifPresent((safe) -> this.outbox.put(new NewMessage(opened.subject(), template, occasion, safe.email(),
					safe.language(), this.texts.say(safe.language(), "correspondence.mail." + text + ".subject"),
					this.texts.say(safe.language(), "correspondence.mail." + text + ".body"))));
	}

}
