package org.imrhelpcenter.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows the scanner what it has not seen. Any number of nodes may do so at once: each
 * takes one document at a time under a lease that outlasts the scanner's patience. While
 * the scanner does not answer, documents wait, staff are told, and nobody's filing is
 * touched.
 */
@Component
class ScanRound {

	private static final Logger log = LoggerFactory.getLogger(ScanRound.class);

	private static final Duration LEASE = Duration.ofMinutes(10);

	private static final Duration PAUSE = Duration.ofHours(1);

	private static final int TRIES = 5;

	private final ObjectProvider<Scanner> scanner;

	private final ScanRows rows;

	private final Clock clock;

	private volatile boolean closing;

	ScanRound(ObjectProvider<Scanner> scanner, ScanRows rows, Clock clock) {
		this.scanner = scanner;
		this.rows = rows;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${imr.clamd.every:10s}", fixedDelayString = "${imr.clamd.every:10s}")
	void run() {
		Scanner present = this.scanner.getIfAvailable();
		if (present == null) {
			return;
		}
		try {
			present.ping();
			if (this.rows.up()) {
				log.info("The malware scanner answers again");
			}
			while (!this.closing && next(present)) {
				// One after the other.
			}
		}
		catch (IOException ex) {
			if (this.rows.down(this.clock.instant())) {
				log.warn("The malware scanner does not answer, documents wait: {}", ex.getMessage());
			}
		}
	}

	@EventListener(ContextClosedEvent.class)
	void finishTheDocumentAtHand() {
		this.closing = true;
	}

	private boolean next(Scanner present) throws IOException {
		Instant now = this.clock.instant();
		Optional<ScanRows.Due> due = this.rows.claim(now, LEASE);
		if (due.isPresent()) {
			scan(present, due.get(), now);
		}
		return due.isPresent();
	}

	private void scan(Scanner present, ScanRows.Due document, Instant now) throws IOException {
		try {
			switch (present.scan(document.content())) {
				case CLEAN -> this.rows.record(document, DocumentState.CLEAN, now, null);
				case INFECTED -> {
					this.rows.record(document, DocumentState.INFECTED, now, null);
					log.warn("The malware scanner found something in document {}", document.id());
				}
				case UNCLEAR -> {
					boolean again = document.tries() + 1 < TRIES;
					this.rows.record(document, DocumentState.ERROR, now, again ? now.plus(PAUSE) : null);
					log.warn("The malware scanner could not say what is in document {}", document.id());
				}
			}
		}
		catch (IOException ex) {
			this.rows.untouched(document, now);
			throw ex;
		}
	}

}
