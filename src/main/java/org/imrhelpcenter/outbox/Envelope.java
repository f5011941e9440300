package org.imrhelpcenter.outbox;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.imrhelpcenter.vault.Vault;

/** A message that one round has taken, with its letter still sealed. */
record Envelope(long id, UUID messageId, String subject, String template, String occasion, Locale locale, byte[] sealed,
		int claims, int attempts) {

	static byte[] seal(NewMessage message, Vault vault) {
		return vault.seal(Letter.of(message).bytes(),
				context(message.subject(), message.template(), message.occasion()));
	}

	Letter open(Vault vault) {
		return open(this.sealed, this.subject, this.template, this.occasion, vault);
	}

	static Letter open(byte[] sealed, String subject, String template, String occasion, Vault vault) {
		return Letter.parse(vault.open(sealed, context(subject, template, occasion)));
	}

	MessageSent sent(Instant at) {
		return new MessageSent(this.subject, this.template, this.occasion, at);
	}

	MessageGivenUp givenUp() {
		return new MessageGivenUp(this.id, this.subject, this.template, this.occasion);
	}

	private static String context(String subject, String template, String occasion) {
		return String.join("|", "outbox", subject, template, occasion);
	}

}
