package org.imrhelpcenter.intake;

import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;

/**
 * E-mail about an application: only where it is safe, and without anything medical or
 * personal.
 */
@Component
class Mail {

	private final Outbox outbox;

	private final Texts texts;

	Mail(Outbox outbox, Texts texts) {
		this.outbox = outbox;
		this.texts = texts;
	}

	/**
	 * The return code, to an address that was given.
	 * @param occasion what it is sent for: once for each
	 */
	void sendCode(Draft draft, String occasion, String email, String code) {
		Locale language = draft.language();
		this.outbox.put(new NewMessage("draft/" + draft.id(), "return-code", occasion, email, language,
				this.texts.say(language, "intake.mail.code.subject"),
				this.texts.say(language, "intake.mail.code.body", code, draft.keptUntil())));
	}

	/** That the application is received, and its number. */
	void acknowledge(Answers answers, Receipt receipt, Locale language) {
		Optional<String> email = answers.page(Step.CONTACT, ContactPage.class).flatMap(ContactPage::safeEmail);
		email.ifPresent((address) -> this.outbox.put(new NewMessage("case/" + receipt.caseId(),
				Deadlines.ACKNOWLEDGEMENT, "received", address, language,
				this.texts.say(language, "intake.mail.received.subject"),
				this.texts.say(language, "intake.mail.received.body", receipt.number().text(), receipt.receivedAt()))));
	}

}
