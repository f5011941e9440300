package org.imrhelpcenter.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.imrhelpcenter.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries are counted in the database, for a pair of subject and address.
 */
@House
class TriesTests {

	private static final String HOME = "192.0.2.7";

	@Autowired
	Tries tries;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	private final String someone = UUID.randomUUID() + "@example.org";

	@Test
	void makesOnlyThePairWait() {
		Instant now = this.clock.instant();
		fail(this.someone, HOME, 6, now);
		assertThat(wait(this.someone, HOME, now)).isEqualTo(Duration.ofSeconds(2));
		assertThat(wait(this.someone, "192.0.2.8", now)).isZero();
		assertThat(wait("other@example.org", HOME, now)).isZero();
		assertThat(this.tries.waitFor("return-code", this.someone, HOME, now)).isZero();
	}

	@Test
	void forgivesAllAfterASuccess() {
		Instant now = this.clock.instant();
		fail(this.someone, HOME, 8, now);
		this.tries.succeeded("sign-in", this.someone, HOME);
		assertThat(wait(this.someone, HOME, now)).isZero();
	}

	@Test
	void keepsWhoWasTriedAsAHashOnly() {
		fail(this.someone, HOME, 1, this.clock.instant());
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
			.mapToObj((i) -> this.tries.begin("sign-in", this.someone, HOME, now))
			.toList();
		assertThat(waits).filteredOn(Duration::isZero).hasSize(6);
	}

	@Test
	void doesNotCountTriesThatHadToWait() {
		Instant now = this.clock.instant();
		fail(this.someone, HOME, 6, now);
		for (int i = 0; i < 5; i++) {
			assertThat(this.tries.begin("sign-in", this.someone, HOME, now)).isEqualTo(Duration.ofSeconds(2));
		}
		assertThat(this.tries.begin("sign-in", this.someone, HOME, now.plusSeconds(2))).isZero();
	}

	@Test
	void forgetsTriesOlderThanNinetyDays() {
		Instant now = this.clock.instant();
		fail(this.someone, HOME, 1, now.minus(Duration.ofDays(91)));
		fail(this.someone, HOME, 1, now.minus(Duration.ofDays(89)));
		this.tries.forgetOld();
		assertThat(this.jdbc.sql("select count(*) from counted_try where tried_at < now() - interval '80 days'")
			.query(Long.class)
			.single()).isEqualTo(1);
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
