package org.imrhelpcenter.assistants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.vault.Vault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Six digits by e-mail, good for ten minutes and five tries. A request is only kept while
 * somebody waits; a round looks at it afterwards, so that the time an answer takes does
 * not tell whether anybody is known by that address.
 */
@Component
class SignInCodes {

	static final Duration GOOD = Duration.ofMinutes(10);

	private static final int TRIES = 5;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	private final AssistanceRows rows;

	private final Letters letters;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SignInCodes(JdbcClient jdbc, Vault vault, JsonMapper json, AssistanceRows rows, Letters letters,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
		this.rows = rows;
		this.letters = letters;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Keeps a request; who made it is asked for the digits, whoever it was. */
	@Transactional
	public UUID ask(String email, Locale language) {
		UUID id = UUID.randomUUID();
		byte[] sealed = this.vault.seal(this.json.writeValueAsBytes(new Asked(email, language.toLanguageTag())),
				context(id));
		this.jdbc.sql("insert into sign_in_code (id, asked_at, tries, sealed) values (?, ?, 0, ?)")
			.params(id, timestamp(now()), sealed)
			.update();
		return id;
	}

	/** The address that is proved; empty for wrong digits, too late, or too often. */
	@Transactional
	public Optional<String> prove(UUID id, String typed) {
		Waiting waiting = this.jdbc
			.sql("select asked_at, tries, sealed, code from sign_in_code where id = ? for update")
			.param(id)
			.query((row, n) -> new Waiting(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2),
					row.getBytes(3), row.getBytes(4)))
			.optional()
			.orElse(null);
		if (waiting == null) {
			return Optional.empty();
		}
		this.jdbc.sql("update sign_in_code set tries = tries + 1 where id = ?").param(id).update();
		byte[] right = (waiting.code() != null) ? this.vault.open(waiting.code(), context(id) + "/code") : nobody();
		boolean same = MessageDigest.isEqual(typed.replaceAll("\\D", "").getBytes(StandardCharsets.US_ASCII), right);
		boolean inTime = now().isBefore(waiting.askedAt().plus(GOOD));
		if (!(same & inTime & waiting.tries() < TRIES & waiting.code() != null)) {
			return Optional.empty();
		}
		this.jdbc.sql("delete from sign_in_code where id = ?").param(id).update();
		return Optional.of(asked(id, waiting.sealed()).email());
	}

	/** Looks at every request that waits, each in a transaction of its own. */
	@Scheduled(initialDelayString = "${imr.sign-in-codes.every:5s}", fixedDelayString = "${imr.sign-in-codes.every:5s}")
	void round() {
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> next()))) {
			// The next one.
		}
	}

	private boolean next() {
		Optional<UUID> waiting = this.jdbc.sql("""
				select id from sign_in_code where looked_at is null order by asked_at limit 1
				for update skip locked""").query(UUID.class).optional();
		waiting.ifPresent(this::look);
		return waiting.isPresent();
	}

	private void look(UUID id) {
		byte[] sealed = this.jdbc.sql("select sealed from sign_in_code where id = ?")
			.param(id)
			.query((row, n) -> row.getBytes(1))
			.single();
		Asked asked = asked(id, sealed);
		String code = isKnown(asked.email()) ? String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)) : null;
		if (code != null) {
			this.letters.code(id.toString(), asked.email(), Locale.forLanguageTag(asked.language()), code);
		}
		this.jdbc.sql("update sign_in_code set looked_at = :now, code = :code where id = :id")
			.param("now", timestamp(now()))
			.param("code", (code != null) ? seal(id, code) : null, Types.BINARY)
			.param("id", id)
			.update();
	}

	private byte[] seal(UUID id, String code) {
		return this.vault.seal(code.getBytes(StandardCharsets.US_ASCII), context(id) + "/code");
	}

	/** Only whoever acts, or is asked to, gets a message. */
	private boolean isKnown(String email) {
		return this.rows.findByEmail(email)
			.stream()
			.map((each) -> each.standing(LegalDay.of(now())))
			.anyMatch((standing) -> standing == Standing.ACTIVE || standing == Standing.INVITED
					|| standing == Standing.UNVERIFIED || standing == Standing.ENDED || standing == Standing.REFUSED);
	}

	@Scheduled(cron = "0 40 3 * * *", zone = "America/Los_Angeles")
	@Transactional
	public void forgetOld() {
		this.jdbc.sql("delete from sign_in_code where asked_at < ?")
			.param(timestamp(now().minus(Duration.ofDays(1))))
			.update();
	}

	private Asked asked(UUID id, byte[] sealed) {
		return this.json.readValue(this.vault.open(sealed, context(id)), Asked.class);
	}

	private static byte[] nobody() {
		byte[] none = new byte[6];
		RANDOM.nextBytes(none);
		return none;
	}

	private static String context(UUID id) {
		return "sign-in/" + id;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static OffsetDateTime timestamp(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	/**
	 * Who asked.
	 *
	 * @param email the address as it was typed, in lower case
	 * @param language the language of the page
	 */
	record Asked(String email, String language) {
	}

	private record Waiting(Instant askedAt, int tries, byte[] sealed, byte @Nullable [] code) {
	}

}
