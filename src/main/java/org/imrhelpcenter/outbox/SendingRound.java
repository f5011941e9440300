package org.imrhelpcenter.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. Any number of nodes may run rounds at once: a round takes a few
 * messages in a short transaction, under a lease that outlasts the sending of them, and
 * records what became of each in a transaction of its own. A message goes out twice only
 * when a node dies, or loses the database, after the mail server took the message and
 * before that was recorded; both copies then carry the same Message-ID.
 */
@Component
class SendingRound {

	static final Duration LEASE = Duration.ofMinutes(15);

	/** More than the mail server's slowest answers to one message can add up to. */
	private static final Duration ONE_SENDING = Duration.ofMinutes(5);

	private static final int AT_ONCE = 20;

	private static final Logger log = LoggerFactory.getLogger(SendingRound.class);

	private final OutboxRows rows;

	private final Postman postman;

	private final Vault vault;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private volatile boolean closing;

	private volatile boolean answering = true;

	SendingRound(OutboxRows rows, Postman postman, Vault vault, TransactionTemplate transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.postman = postman;
		this.vault = vault;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	void run() {
		announce();
		boolean more = this.postman.readiness() == Postman.Readiness.READY;
		while (more && !this.closing) {
			Instant now = now();
			List<Envelope> batch = this.transaction.execute((status) -> this.rows.claim(AT_ONCE, now, LEASE));
			more = batch != null && !batch.isEmpty() && send(batch, now.plus(LEASE).minus(ONE_SENDING));
		}
	}

	@EventListener(ContextClosedEvent.class)
	void finishTheMessageAtHand() {
		this.closing = true;
	}

	/** Returns false when there is no use in trying further messages in this round. */
	private boolean send(List<Envelope> batch, Instant startBefore) {
		boolean goOn = true;
		for (Envelope message : batch) {
			if (goOn && !this.closing && now().isBefore(startBefore)) {
				goOn = send(message);
			}
			else {
				this.rows.untouched(message, now());
			}
		}
		return goOn;
	}

	private boolean send(Envelope message) {
		try {
			this.postman.deliver(message, message.open(this.vault), now());
		}
		catch (RuntimeException ex) {
			return failed(message, MailTrouble.of(ex));
		}
		record(message);
		return true;
	}

	private boolean failed(Envelope message, MailTrouble problem) {
		int attempts = message.attempts() + (problem.liesWithServer() ? 0 : 1);
		boolean lost = problem.hopeless() || attempts >= Pauses.TRIES;
		Instant next = now().plus(Pauses.after(problem.liesWithServer() ? 0 : attempts));
		this.transaction.executeWithoutResult((status) -> {
			boolean recorded = this.rows.returned(message, lost ? MessageState.FAILED : MessageState.QUEUED, attempts,
					next, problem);
			if (recorded && lost) {
				this.events.publishEvent(message.givenUp());
			}
		});
		if (this.answering || !problem.liesWithServer()) {
			log.warn("Message {} could not be sent: {}{}", message.id(), problem, lost ? ", given up" : "");
		}
		this.answering = !problem.liesWithServer();
		return this.answering;
	}

	/** What was sent is recorded even if the house stumbles over hearing of it. */
	private void record(Envelope message) {
		Instant at = now();
		if (!this.answering) {
			this.answering = true;
			log.info("The mail server takes messages again");
		}
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (this.rows.sent(message, at, true)) {
					this.events.publishEvent(message.sent(at));
				}
			});
		}
		catch (RuntimeException ex) {
			log.warn("Message {} was sent; the house will be told of it later", message.id(), ex);
			this.rows.sent(message, at, false);
		}
	}

	/** Tells the house of sendings that it could not hear of when they happened. */
	private void announce() {
		Optional<Long> told = Optional.of(0L);
		while (told.isPresent() && !this.closing) {
			told = announceAfter(told.get());
		}
	}

	private Optional<Long> announceAfter(long after) {
		long[] at = { after };
		try {
			return this.transaction.execute((status) -> this.rows.unannounced(after).map((sending) -> {
				at[0] = sending.id();
				this.events.publishEvent(sending.event());
				this.rows.announced(sending.id());
				return sending.id();
			}));
		}
		catch (RuntimeException ex) {
			log.warn("The house could not be told of the sending of message {}", at[0], ex);
			return (at[0] > after) ? Optional.of(at[0]) : Optional.empty();
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
