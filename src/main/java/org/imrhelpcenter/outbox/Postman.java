package org.imrhelpcenter.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands a letter to the mail server as plain text. Every try of a message carries the
 * same Message-ID, by which a mailbox can tell a second copy.
 */
@Component
class Postman {

	private final @Nullable JavaMailSender server;

	private final @Nullable InternetAddress from;

	@Autowired
	Postman(ObjectProvider<JavaMailSender> server, Environment environment) {
		this(environment.getProperty("spring.mail.host", "").isBlank() ? null : server.getIfAvailable(),
				environment.getProperty("imr.mail.from", ""));
	}

	Postman(@Nullable JavaMailSender server, String from) {
		this.server = server;
		this.from = address(from);
	}

	Readiness readiness() {
		if (this.server == null) {
			return Readiness.NO_MAIL_SERVER;
		}
		return (this.from == null) ? Readiness.NO_SENDER : Readiness.READY;
	}

	/** Returns once the mail server has taken the letter. */
	void deliver(Envelope envelope, Letter letter, Instant now) {
		JavaMailSender sender = this.server;
		InternetAddress ours = this.from;
		if (sender == null || ours == null) {
			throw new IllegalStateException("There is no mail server or no sender");
		}
		try {
			sender.send(written(sender.createMimeMessage(), ours, envelope, letter, now));
		}
		catch (MessagingException ex) {
			throw new MailParseException(ex);
		}
		catch (MailSendException ex) {
			// Without any message's own trouble, only the farewell failed.
			if (ex.getMessageExceptions().length > 0) {
				throw ex;
			}
		}
	}

	/** A mistyped setting must not count against the messages. */
	private static @Nullable InternetAddress address(String text) {
		try {
			InternetAddress address = new InternetAddress(text.strip(), true);
			return address.getAddress().contains("@") ? address : null;
		}
		catch (AddressException ex) {
			return null;
		}
	}

	private static MimeMessage written(MimeMessage mail, InternetAddress ours, Envelope envelope, Letter letter,
			Instant now) throws MessagingException {
		MimeMessageHelper text = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
		text.setFrom(ours);
		text.setTo(new InternetAddress(letter.to(), true));
		text.setSubject(letter.title());
		text.setText(letter.body(), false);
		text.setSentDate(Date.from(now));
		String address = ours.getAddress();
		mail.setHeader("Message-ID", "<" + envelope.messageId() + address.substring(address.indexOf('@')) + ">");
		mail.setHeader("Content-Language", envelope.locale().toLanguageTag());
		mail.setHeader("Auto-Submitted", "auto-generated");
		return mail;
	}

	/** Whether messages can leave at all. */
	enum Readiness {

		/** They can. */
		READY,

		/** No mail server is configured. */
		NO_MAIL_SERVER,

		/** No sender's address is configured, or none that can be one. */
		NO_SENDER

	}

}
