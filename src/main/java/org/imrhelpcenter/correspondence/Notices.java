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
class Notices {

	private static final String ANSWER = "answer-notice";

	private static final String WITHDRAWN = "withdrawal-notice";

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
		CaseSheet sheet = this.records.sheet(withdrawn.caseId());
		this.records.safeAddress(sheet)
			.ifPresent((safe) -> this.outbox
				.put(new NewMessage(sheet.subject(), WITHDRAWN, "at-" + withdrawn.at(), safe.email(), safe.language(),
						this.texts.say(safe.language(), "correspondence.mail.withdrawn.subject"),
						this.texts.say(safe.language(), "correspondence.mail.withdrawn.body"))));
	}

	/** That an answer can be read on the page of the case. */
	void answered(CaseSheet opened, long messageId) {
		if (!this.applications.wantsNewsByEmail(opened)) {
			return;
		}
		this.records.safeAddress(opened)
			.ifPresent((safe) -> this.outbox
				.put(new NewMessage(opened.subject(), ANSWER, "message-" + messageId, safe.email(), safe.language(),
						this.texts.say(safe.language(), "correspondence.mail.answer.subject"),
						this.texts.say(safe.language(), "correspondence.mail.answer.body"))));
	}

}
