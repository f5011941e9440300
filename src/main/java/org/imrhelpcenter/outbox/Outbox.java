package org.imrhelpcenter.outbox;

import java.time.Clock;

import org.imrhelpcenter.vault.Vault;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages in the transaction of the deed that they tell of: a deed that fails
 * tells nobody, and one that is done will tell, whatever happens afterwards.
 */
@Component
public class Outbox {

	private final OutboxRows rows;

	private final Postman postman;

	private final Vault vault;

	private final Clock clock;

	Outbox(OutboxRows rows, Postman postman, Vault vault, Clock clock) {
		this.rows = rows;
		this.postman = postman;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Whether messages can leave at all.
	 * @return false when no mail server or no sender is configured: what is put waits
	 */
	public boolean canSend() {
		return this.postman.readiness() == Postman.Readiness.READY;
	}

	/**
	 * Puts a message into the outbox, as part of the running transaction.
	 * @param message the message
	 * @return false when this subject already has its message for this template and
	 * occasion; then nothing changes
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean put(NewMessage message) {
		return this.rows.add(message, Envelope.seal(message, this.vault), this.clock.instant());
	}

	/**
	 * Sends nothing more of what waits for a subject: e-mail is not safe any more there.
	 * What a round has in its hands at this moment may still go.
	 * @param subject what it is about, such as {@code case/12}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void giveUp(String subject) {
		this.rows.giveUp(subject);
	}

}
