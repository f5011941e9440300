package org.imrhelpcenter.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.vault.Fingerprint;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries are counted in the database, for a pair of subject and address.
 */
@House
class TriesTests {

	private static final AtomicInteger HOUSES = new AtomicInteger();

	@Autowired
	Tries tries;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	/** Each test has an address of its own. */
	private final String home = "10.9.8." + HOUSES.incrementAndGet();

	private final String someone = UUID.randomUUID() + "@example.org";

	@Test
	void makesOnlyThePairWait() {
		Instant now = this.clock.instant();
		fail(this.someone, this.home, 6, now);
		assertThat(wait(this.someone, this.home, now)).isEqualTo(Duration.ofSeconds(2));
		assertThat(wait(this.someone, "192.0.2.8", now)).isZero();
		assertThat(wait("other@example.org", this.home, now)).isZero();
		assertThat(this.tries.waitFor("return-code", this.someone, this.home, now)).isZero();
	}

	@Test
	void forgivesAllAfterASuccess() {
		Instant now = this.clock.instant();
		fail(this.someone, this.home, 8, now);
		this.tries.succeeded("sign-in", this.someone, this.home);
		assertThat(wait(this.someone, this.home, now)).isZero();
	}

	@Test
	void makesAnAddressWaitThatTriesManySubjects() {
		Instant now = this.clock.instant();
		for (int i = 0; i < 31; i++) {
			assertThat(this.tries.begin("sign-in", "person " + i, this.home, now)).isZero();
		}
		assertThat(this.tries.begin("sign-in", "one more", this.home, now)).isEqualTo(Duration.ofSeconds(2));
		assertThat(this.tries.begin("sign-in", "one more", "10.9.9.1", now)).isZero();
		assertThat(this.tries.begin("return-code", "one more", this.home, now)).isZero();
		assertThat(this.tries.begin("sign-in", "one more", this.home, now.plusSeconds(2))).isZero();
		assertThat(this.tries.begin("sign-in", "another", this.home, now.plusSeconds(2)))
			.isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void freesAnAddressAgainAfterFifteenMinutes() {
		Instant now = this.clock.instant();
		for (int i = 0; i < 31; i++) {
			this.tries.begin("sign-in", "person " + i, this.home, now);
		}
		Instant later = now.plus(Duration.ofMinutes(15));
		assertThat(this.tries.begin("sign-in", "one more", this.home, later)).isZero();
		assertThat(this.tries.begin("sign-in", "another", this.home, later)).isZero();
	}

	@Test
	void winsNoFurtherGuessesByOpeningWhatIsOnesOwn() {
		Instant now = this.clock.instant();
		for (int i = 0; i < 31; i++) {
			assertThat(wrong("victim " + i, now).left()).isZero();
			if (i < 30) {
				assertThat(right("my own", now)).isTrue();
			}
		}
		assertThat(right("my own", now)).isFalse();
		assertThat(wrong("victim 99", now).left()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void letsAsManyInAtOnceAsAreRight() {
		Instant now = this.clock.instant();
		assertThat(IntStream.range(0, 80).parallel().filter((i) -> right("person " + i, now)).count()).isEqualTo(80);
	}

	@Test
	void locksNobodyInARingWhenPairsOfOneAddressAreTriedAtOnce() {
		Instant now = this.clock.instant();
		long made = IntStream.range(0, 60)
			.parallel()
			.filter((i) -> wrong("person " + (i % 2), now).left().isZero())
			.count();
		assertThat(made).isEqualTo(12);
	}

	@Test
	void knowsWhatIsGuessedFromManyAddresses() {
		Instant now = this.clock.instant();
		for (int i = 0; i < 20; i++) {
			assertThat(guessed(now)).isFalse();
			this.tries.failed("sign-in", this.someone, "10.7.7." + (i % 5), now);
		}
		assertThat(guessed(now)).isTrue();
		assertThat(guessed(now.plus(Duration.ofHours(2)))).isFalse();
	}

	@Test
	void takesManyTriesFromFewAddressesForNoGuessing() {
		Instant now = this.clock.instant();
		for (int i = 0; i < 40; i++) {
			this.tries.failed("sign-in", this.someone, "10.6.6." + (i % 4), now);
		}
		assertThat(guessed(now)).isFalse();
	}

	@Test
	void keepsWhoWasTriedAsAHashOnly() {
		fail(this.someone, this.home, 1, this.clock.instant());
		assertThat(this.jdbc.sql("select counted_try::text from counted_try").query(String.class).list())
			.noneMatch((row) -> row.contains(this.someone));
		assertThat(this.jdbc.sql("select distinct length(subject_hash) from counted_try").query(Integer.class).list())
			.containsExactly(32);
	}

	@Test
	void countsAnIpv6NetworkAsOneAddress() {
		Instant now = this.clock.instant();
		IntStream.range(1, 7)
			.forEach((host) -> this.tries.failed("sign-in", this.someone, "2001:db8:1:2::" + host, now));
		assertThat(wait(this.someone, "2001:db8:1:2:ffff::1", now)).isEqualTo(Duration.ofSeconds(2));
		assertThat(wait(this.someone, "2001:db8:1:3::1", now)).isZero();
	}

	@Test
	void letsNobodySlipByWithManyTriesAtOnce() {
		Instant now = this.clock.instant();
		List<Duration> waits = IntStream.range(0, 24)
			.parallel()
			.mapToObj((i) -> this.tries.begin("sign-in", this.someone, this.home, now))
			.toList();
		assertThat(waits).filteredOn(Duration::isZero).hasSize(6);
	}

	@Test
	void doesNotCountTriesThatHadToWait() {
		Instant now = this.clock.instant();
		fail(this.someone, this.home, 6, now);
		for (int i = 0; i < 5; i++) {
			assertThat(this.tries.begin("sign-in", this.someone, this.home, now)).isEqualTo(Duration.ofSeconds(2));
		}
		assertThat(this.tries.begin("sign-in", this.someone, this.home, now.plusSeconds(2))).isZero();
	}

	@Test
	void forgetsTriesOlderThanNinetyDays() {
		Instant now = this.clock.instant();
		fail(this.someone, this.home, 1, now.minus(Duration.ofDays(91)));
		fail(this.someone, this.home, 1, now.minus(Duration.ofDays(89)));
		this.tries.forgetOld();
		assertThat(this.jdbc.sql("select count(*) from counted_try where tried_at < now() - interval '80 days'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	private boolean guessed(Instant now) {
		byte[] hash = Fingerprint.of(this.someone);
		return this.tries.guessed(List.of("sign-in"), now.minus(Duration.ofHours(1)), 20, 5)
			.stream()
			.anyMatch((each) -> Arrays.equals(each, hash));
	}

	private Tries.Attempt<String> wrong(String subject, Instant now) {
		return this.tries.attempt("sign-in", subject, this.home, now, Optional::empty);
	}

	private boolean right(String subject, Instant now) {
		return this.tries.attempt("sign-in", subject, this.home, now, () -> Optional.of("in")).right().isPresent();
	}

	private void fail(String subject, String address, int times, Instant now) {
		for (int i = 0; i < times; i++) {
			this.tries.failed("sign-in", subject, address, now);
		}
	}

	private Duration wait(String subject, String address, Instant now) {
		return this.tries.waitFor("sign-in", subject, address, now);
	}

}
