package org.imrhelpcenter.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Starts a sending round every few seconds, one at a time on each node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OutboxRounds {

	private static final Logger log = LoggerFactory.getLogger(OutboxRounds.class);

	private final SendingRound round;

	private final Postman postman;

	OutboxRounds(SendingRound round, Postman postman) {
		this.round = round;
		this.postman = postman;
	}

	@Scheduled(initialDelayString = "${imr.outbox.every:15s}", fixedDelayString = "${imr.outbox.every:15s}")
	void round() {
		this.round.run();
	}

	@EventListener(ApplicationReadyEvent.class)
	void sayWhatIsMissing() {
		switch (this.postman.readiness()) {
			case NO_MAIL_SERVER -> log.warn("No mail server is configured (spring.mail.host): messages wait");
			case NO_SENDER -> log.warn("No usable sender's address is configured (imr.mail.from): messages wait");
			case READY -> log.info("Messages are sent through the configured mail server");
		}
	}

}
