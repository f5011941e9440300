package org.imrhelpcenter.intake;

import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.web.DateParts;
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

	/**
	 * That the application is received, and its number: to the member, and to whoever
	 * applied for them.
	 */
	void acknowledge(Answers answers, Receipt receipt, Locale language) {
		acknowledge(answers, receipt, receipt.receivedAt(), language);
	}

	/** The same for an application that was keyed in, where nobody gets a code. */
	void acknowledgeKeyed(Answers answers, Receipt receipt, Locale language) {
		if (this.outbox.canSend()) {
			acknowledge(answers, receipt, receipt.receivedOn(), language);
		}
	}

	private void acknowledge(Answers answers, Receipt receipt, Object when, Locale language) {
		Optional<String> member = answers.page(Step.CONTACT, ContactPage.class).flatMap(ContactPage::safeEmail);
		Optional<String> applicant = answers.authority().flatMap(ByAuthority::safeEmail);
		member.ifPresent((address) -> acknowledge(receipt, "received", when, address, language));
		applicant.filter((address) -> !same(address, member))
			.ifPresent((address) -> acknowledge(receipt, "received/applicant", when, address, language));
	}

	private void acknowledge(Receipt receipt, String occasion, Object when, String address, Locale language) {
		this.outbox.put(new NewMessage("case/" + receipt.caseId(), Deadlines.ACKNOWLEDGEMENT, occasion, address,
				language, this.texts.say(language, "intake.mail.received.subject"),
				this.texts.say(language, "intake.mail.received.body", receipt.number().text(), when)));
	}

	/**
	 * That an application which was keyed in is received, and the code that opens it: two
	 * messages, so that neither opens anything alone.
	 * @return false when there is no address that is safe, or nothing can be sent
	 */
	boolean acknowledgeKeyed(Answers answers, Receipt receipt, Locale language, String code) {
		Optional<String> email = answers.page(Step.CONTACT, ContactPage.class).flatMap(ContactPage::safeEmail);
		if (email.isEmpty() || !this.outbox.canSend()) {
			return false;
		}
		acknowledge(receipt, "received", receipt.receivedOn(), email.get(), language);
		return this.outbox.put(new NewMessage("case/" + receipt.caseId(), "return-code", "keyed", email.get(), language,
				this.texts.say(language, "intake.mail.code.subject"), this.texts.say(language,
						isBornKnown(answers) ? "intake.mail.keyed.body" : "intake.mail.keyed.unborn", code)));
	}

	/**
	 * That somebody filled in an application for the member, who has yet to sign it: with
	 * the code, and never to whoever filled it in. The number goes with the
	 * acknowledgement: a message that is forwarded or seen by somebody opens nothing with
	 * a birth date that many know.
	 */
	void askToSign(Answers answers, Receipt receipt, Locale language, ReturnCode code) {
		Optional<String> helper = answers.helper().map(NamedPerson::email);
		answers.page(Step.CONTACT, ContactPage.class)
			.flatMap(ContactPage::safeEmail)
			.filter((address) -> !same(address, helper))
			.ifPresent((address) -> this.outbox.put(new NewMessage("case/" + receipt.caseId(), "sign-request",
					"unsigned", address, language, this.texts.say(language, "intake.mail.sign.subject"),
					this.texts.say(language, "intake.mail.sign.body", code.text()))));
	}

	/** Until the birth date is known, the code opens nothing, and the member is told. */
	private static boolean isBornKnown(Answers answers) {
		return answers.page(Step.PATIENT, PatientPage.class)
			.map(PatientPage::birthDate)
			.flatMap(DateParts::toDate)
			.isPresent();
	}

	private static boolean same(String address, Optional<String> other) {
		return other.filter(address::equalsIgnoreCase).isPresent();
	}

}
