package org.imrhelpcenter.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.imrhelpcenter.web.Network;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries of passwords and codes, counted for a pair of subject and address, and for an
 * address alone: who guesses waits longer and longer, and nobody is locked out by a
 * stranger elsewhere. What was right is taken back for its pair only, so nobody wins
 * further guesses by opening what is theirs.
 */
@Component
public class Tries {

	private static final Duration LOOK_BACK = Duration.ofDays(1);

	private static final int AT_MOST = 64;

	private static final Duration KEEP = Duration.ofDays(90);

	private final JdbcClient jdbc;

	private final Clock clock;

	Tries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts a try before it is made, as if it failed, so that many at once cannot slip
	 * by; {@link #succeeded} takes it back.
	 * @param kind what is tried, such as {@code sign-in}
	 * @param subject whose; stored as a hash only
	 * @param address where the request came from
	 * @param now the present
	 * @return zero when the try may be made; else how long to wait, and nothing was
	 * counted
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Duration begin(String kind, String subject, String address, Instant now) {
		Pair pair = Pair.of(kind, subject, address);
		Duration wait = queue(pair, now);
		if (wait.isZero()) {
			count(pair, now);
		}
		return wait;
	}

	/**
	 * Makes a try that takes no time while others from its address wait, so that many who
	 * are right at once are not taken for one who guesses. What fails is counted, what
	 * succeeds is taken back.
	 * @param <T> what a right try is answered with
	 * @param kind what is tried
	 * @param subject whose; stored as a hash only
	 * @param address where the request came from
	 * @param now the present
	 * @param check the try itself; empty when it failed
	 * @return what became of it
	 */
	@Transactional
	public <T> Attempt<T> attempt(String kind, String subject, String address, Instant now,
			Supplier<Optional<T>> check) {
		Pair pair = Pair.of(kind, subject, address);
		Duration wait = queue(pair, now);
		if (!wait.isZero()) {
			return new Attempt<>(wait, Optional.empty());
		}
		Optional<T> right = check.get();
		if (right.isPresent()) {
			succeeded(kind, subject, address);
		}
		else {
			count(pair, now);
		}
		return new Attempt<>(Duration.ZERO, right);
	}

	private Duration queue(Pair pair, Instant now) {
		// The one lock: an address has all its pairs behind it, so nobody waits in a
		// ring.
		this.jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
			.param(pair.kind() + " " + pair.address())
			.query(Integer.class)
			.single();
		return longer(left(pair, now), leftOfAddress(pair, now));
	}

	/**
	 * How long this pair has to wait, whatever else came from its address.
	 * @param kind what is tried
	 * @param subject whose
	 * @param address where the request came from
	 * @param now the present
	 * @return zero for not at all
	 */
	@Transactional(readOnly = true)
	public Duration waitFor(String kind, String subject, String address, Instant now) {
		return left(Pair.of(kind, subject, address), now);
	}

	/**
	 * Counts a try that failed, whatever becomes of the transaction around it.
	 * @param kind what was tried
	 * @param subject whose
	 * @param address where the request came from
	 * @param now the present
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void failed(String kind, String subject, String address, Instant now) {
		count(Pair.of(kind, subject, address), now);
	}

	/**
	 * Forgives this pair all that was counted.
	 * @param kind what was tried
	 * @param subject whose
	 * @param address where the request came from
	 */
	@Transactional
	public void succeeded(String kind, String subject, String address) {
		Pair pair = Pair.of(kind, subject, address);
		this.jdbc.sql("""
				update counted_try set forgiven = true
				where kind = ? and subject_hash = ? and address = ? and not forgiven""")
			.params(pair.kind(), pair.subject(), pair.address())
			.update();
	}

	/**
	 * What was tried so often, from so many addresses, that somebody is guessing.
	 * @param kinds what was tried
	 * @param since counts tries after this
	 * @param tries at least so many
	 * @param addresses from at least so many addresses
	 * @return the hashes of the subjects: the SHA-256 of each one's text
	 */
	@Transactional(readOnly = true)
	public List<byte[]> guessed(Collection<String> kinds, Instant since, int tries, int addresses) {
		return this.jdbc.sql("""
				select subject_hash from counted_try
				where kind in (:kinds) and not forgiven and tried_at > :since
				group by subject_hash
				having count(*) >= :tries and count(distinct address) >= :addresses""")
			.param("kinds", kinds)
			.param("since", timestamp(since))
			.param("tries", tries)
			.param("addresses", addresses)
			.query((row, n) -> row.getBytes(1))
			.list();
	}

	@Scheduled(cron = "0 20 3 * * *", zone = "America/Los_Angeles")
	@Transactional
	public void forgetOld() {
		this.jdbc.sql("delete from counted_try where tried_at < ?")
			.param(timestamp(this.clock.instant().minus(KEEP)))
			.update();
	}

	private Duration left(Pair pair, Instant now) {
		List<Instant> failures = this.jdbc.sql("""
				select tried_at from (
				  select tried_at from counted_try
				  where kind = ? and subject_hash = ? and address = ? and not forgiven and tried_at > ?
				  order by tried_at desc limit ?) latest
				order by tried_at""")
			.params(pair.kind(), pair.subject(), pair.address(), timestamp(now.minus(LOOK_BACK)), AT_MOST)
			.query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
		return Delays.left(failures, now.truncatedTo(ChronoUnit.MICROS));
	}

	private Duration leftOfAddress(Pair pair, Instant now) {
		return this.jdbc.sql("""
				select count(*), max(tried_at) from counted_try
				where kind = ? and address = ? and not forgiven and tried_at > ?""")
			.params(pair.kind(), pair.address(), timestamp(now.minus(Delays.WINDOW)))
			.query((row, n) -> {
				OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
				return Delays.leftOfAddress(row.getInt(1), (last != null) ? last.toInstant() : null,
						now.truncatedTo(ChronoUnit.MICROS));
			})
			.single();
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private void count(Pair pair, Instant now) {
		this.jdbc.sql("""
				insert into counted_try (kind, subject_hash, address, tried_at, forgiven)
				values (?, ?, ?, ?, false)""")
			.params(pair.kind(), pair.subject(), pair.address(), timestamp(now))
			.update();
	}

	private static OffsetDateTime timestamp(Instant at) {
		return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	/**
	 * What became of a try.
	 *
	 * @param <T> what a right try is answered with
	 * @param left how long to wait before it may be made; zero when it was made
	 * @param right the answer; empty when it failed, or was not made
	 */
	public record Attempt<T>(Duration left, Optional<T> right) {
	}

	private record Pair(String kind, byte[] subject, String address) {

		static Pair of(String kind, String subject, String address) {
			return new Pair(kind, sha256(subject), Network.of(address));
		}

		String text() {
			return this.kind + " " + HexFormat.of().formatHex(this.subject) + " " + this.address;
		}

		private static byte[] sha256(String text) {
			try {
				return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("This Java has no SHA-256", ex);
			}
		}

	}

}
