package org.imrhelpcenter.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the wait grows, and when it is over.
 */
class DelaysTests {

	private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

	@ParameterizedTest(name = "after {0} failures {1} s")
	@CsvSource({ "0,0", "1,0", "4,0", "5,0", "6,2", "7,4", "8,8", "9,16", "10,32", "11,64", "12,128", "13,256",
			"14,512", "15,900", "16,900", "64,900" })
	void doublesFromTheSixthFailure(int failures, long seconds) {
		assertThat(Delays.left(times(failures, NOW), NOW)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest(name = "{0} ms later {1} ms are left")
	@CsvSource({ "0,2000", "1,1999", "1999,1", "2000,0", "2001,0" })
	void runsOut(long later, long left) {
		assertThat(Delays.left(times(6, NOW), NOW.plusMillis(later))).isEqualTo(Duration.ofMillis(left));
	}

	@Test
	void goesOnWithinFifteenMinutesAfterTheWait() {
		List<Instant> failures = times(6, NOW);
		Instant next = NOW.plusSeconds(2).plus(Duration.ofMinutes(15));
		failures.add(next);
		assertThat(Delays.left(failures, next)).isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void startsAnewAfterFifteenQuietMinutes() {
		List<Instant> failures = times(6, NOW);
		Instant next = NOW.plusSeconds(2).plus(Duration.ofMinutes(15)).plusMillis(1);
		failures.add(next);
		assertThat(Delays.left(failures, next)).isZero();
	}

	@Test
	void slowTyposNeverRunUp() {
		List<Instant> failures = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			failures.add(NOW.plus(Duration.ofMinutes(16L * i)));
		}
		assertThat(Delays.left(failures, failures.get(49))).isZero();
	}

	@Test
	void letsAGuesserTryFewTimesADay() {
		List<Instant> failures = new ArrayList<>();
		Instant at = NOW;
		while (at.isBefore(NOW.plus(Duration.ofDays(1)))) {
			failures.add(at);
			at = at.plus(Delays.left(failures, at));
		}
		assertThat(failures).hasSizeLessThan(120);
	}

	@ParameterizedTest(name = "after {0} failures from one address {1} s")
	@CsvSource({ "0,0", "1,0", "30,0", "31,2", "32,4", "33,8", "36,64", "37,120", "38,120", "500,120" })
	void staysShortForAnAddress(int failures, long seconds) {
		assertThat(Delays.leftOfAddress(failures, NOW, NOW)).isEqualTo(Duration.ofSeconds(seconds));
		assertThat(Delays.leftOfAddress(failures, NOW, NOW.plusSeconds(seconds))).isZero();
		assertThat(Delays.leftOfAddress(failures, null, NOW)).isZero();
	}

	private static List<Instant> times(int count, Instant at) {
		List<Instant> times = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			times.add(at);
		}
		return times;
	}

}
