package org.imrhelpcenter.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

import org.imrhelpcenter.vault.SealBrokenException;
import org.imrhelpcenter.vault.Vault;

import org.springframework.context.ApplicationEventPublisher;
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

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Outbox(OutboxRows rows, Postman postman, Vault vault, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.postman = postman;
		this.vault = vault;
		this.events = events;
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
	 * Sends nothing more of what waits for these addresses: e-mail is not safe any more
	 * there. What a round has in its hands at this moment may still go.
	 * @param subject what it is about, such as {@code case/12}
	 * @param addresses the addresses
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void giveUp(String subject, Collection<String> addresses) {
		this.rows.waiting(subject)
			.stream()
			.filter((envelope) -> goesTo(envelope, addresses))
			.filter((envelope) -> this.rows.giveUp(envelope.id()))
			.forEach((envelope) -> this.events.publishEvent(envelope.givenUp()));
	}

	/** What cannot be opened cannot be sent either, and is given up to be safe. */
	private boolean goesTo(Envelope envelope, Collection<String> addresses) {
		try {
			String to = envelope.open(this.vault).to();
			return addresses.stream().anyMatch(to::equalsIgnoreCase);
		}
		catch (SealBrokenException ex) {
			return true;
		}
	}

	/**
	 * A message that was given up, for those who tell what it says in another way.
	 * @param message its number
	 * @return the message; empty when it was not given up, or cannot be opened
	 */
	@Transactional(readOnly = true)
	public Optional<Undelivered> givenUp(long message) {
		try {
			return this.rows.givenUp(message).map((envelope) -> {
				Letter letter = envelope.open(this.vault);
				return new Undelivered(envelope.template(), envelope.locale(), letter.title(), letter.body());
			});
		}
		catch (SealBrokenException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A message that was given up went out as a letter: it counts as sent, and is erased.
	 * @param message its number
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void mailed(long message) {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.rows.givenUp(message)
			.filter((envelope) -> this.rows.mailed(message, at))
			.ifPresent((envelope) -> this.events.publishEvent(envelope.sent(at)));
	}

}
