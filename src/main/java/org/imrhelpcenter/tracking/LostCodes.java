package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.LostCode;
import org.imrhelpcenter.cases.ReturnCodes;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.vault.SealBrokenException;
import org.imrhelpcenter.vault.Vault;
import org.imrhelpcenter.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People who lost their code. A request is only kept while they wait; a round looks at it
 * afterwards, so that the time an answer takes tells nothing.
 */
@Component
class LostCodes {

	static final String TEMPLATE = "new-return-code";

	private static final int A_DAY = 3;

	private static final Logger log = LoggerFactory.getLogger(LostCodes.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	private final ReturnCodes codes;

	private final Outbox outbox;

	private final Texts texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LostCodes(JdbcClient jdbc, Vault vault, JsonMapper json, ReturnCodes codes, Outbox outbox, Texts texts,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
		this.codes = codes;
		this.outbox = outbox;
		this.texts = texts;
		this.transaction = transaction;
		this.clock = clock;
	}

	void keep(Asked asked, Instant now) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into lost_code_request (id, asked_at, sealed) values (?, ?, ?)")
			.params(id, now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
					this.vault.seal(this.json.writeValueAsBytes(asked), context(id)))
			.update();
	}

	/** Looks at every request that waits, each in a transaction of its own. */
	@Scheduled(initialDelayString = "${imr.lost-codes.every:5s}", fixedDelayString = "${imr.lost-codes.every:5s}")
	void round() {
		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(this.transaction.execute((status) -> next()));
		}
	}

	/** A request is gone with the transaction that looked at it, whatever it finds. */
	private boolean next() {
		List<Optional<Asked>> taken = this.jdbc.sql("""
				delete from lost_code_request where id =
				  (select id from lost_code_request order by asked_at limit 1 for update skip locked)
				returning id, sealed""")
			.query((row, n) -> asked(row.getObject("id", UUID.class), row.getBytes("sealed")))
			.list();
		taken.stream()
			.flatMap(Optional::stream)
			.forEach((asked) -> this.codes.replaceLost(Viewer.member(asked.address()), asked.number(), asked.born(),
					this::send));
		return !taken.isEmpty();
	}

	/** What nobody can open any more must not stand in the way of the rest. */
	private Optional<Asked> asked(UUID id, byte[] sealed) {
		try {
			return Optional.of(this.json.readValue(this.vault.open(sealed, context(id)), Asked.class));
		}
		catch (SealBrokenException ex) {
			log.warn("A request for a new return code cannot be opened: its key is missing");
			return Optional.empty();
		}
	}

	/** At most so many a day: their occasions are numbered, and each is sent once. */
	private boolean send(LostCode lost) {
		if (!this.outbox.canSend()) {
			return false;
		}
		LocalDate today = LocalDate.now(this.clock);
		return IntStream.rangeClosed(1, A_DAY).anyMatch((n) -> this.outbox.put(message(lost, today + "/" + n)));
	}

	private NewMessage message(LostCode lost, String occasion) {
		return new NewMessage("case/" + lost.caseId(), TEMPLATE, occasion, lost.email(), lost.language(),
				this.texts.say(lost.language(), "tracking.mail.code.subject"),
				this.texts.say(lost.language(), "tracking.mail.code.body", lost.code().text()));
	}

	private static String context(UUID id) {
		return "lost-code/" + id;
	}

	/**
	 * What somebody asked for.
	 *
	 * @param number the case number as it was typed
	 * @param born the birth date
	 * @param address the network address the request came from
	 */
	record Asked(String number, LocalDate born, String address) {
	}

}
