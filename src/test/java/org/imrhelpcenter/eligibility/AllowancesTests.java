package org.imrhelpcenter.eligibility;

import java.time.Duration;
import java.util.stream.IntStream;

import org.imrhelpcenter.StoppedClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How often each address may ask. */
class AllowancesTests {

	private static final String HOME = "192.0.2.7";

	private final StoppedClock clock = new StoppedClock();

	private final Allowances allowances = new Allowances(3, this.clock);

	@Test
	void countsEachAddressForItself() {
		takeAll(HOME);
		assertThat(this.allowances.take(HOME)).isEqualTo(Duration.ofMinutes(1));
		assertThat(this.allowances.take("192.0.2.8")).isZero();
	}

	@Test
	void givesAllOfItBackAfterAMinute() {
		this.clock.putTo("2026-11-20T10:00:00");
		takeAll(HOME);
		this.clock.putTo("2026-11-20T10:00:45");
		assertThat(this.allowances.take(HOME)).isEqualTo(Duration.ofSeconds(15));
		this.clock.putTo("2026-11-20T10:01:00");
		takeAll(HOME);
		assertThat(this.allowances.take(HOME)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void lendsNobodyMoreForHavingBeenAway() {
		this.clock.putTo("2026-11-20T10:00:00");
		takeAll(HOME);
		this.clock.putTo("2026-11-21T10:00:00");
		takeAll(HOME);
		assertThat(this.allowances.take(HOME)).isPositive();
	}

	@Test
	void countsAnIpv6NetworkAsOneAddress() {
		IntStream.rangeClosed(1, 3)
			.forEach((host) -> assertThat(this.allowances.take("2001:db8:1:2::" + host)).isZero());
		assertThat(this.allowances.take("2001:db8:1:2:ffff::1")).isPositive();
		assertThat(this.allowances.take("2001:db8:1:3::1")).isZero();
	}

	@Test
	void letsNobodySlipByWithManyAtOnce() {
		assertThat(IntStream.range(0, 200).parallel().filter((i) -> this.allowances.take(HOME).isZero()).count())
			.isEqualTo(3);
	}

	@Test
	void forgetsWhoHasNotAskedForLongest() {
		takeAll(HOME);
		for (int i = 0; i < Allowances.MOST_ADDRESSES + 10; i++) {
			this.allowances.take("10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255));
		}
		assertThat(this.allowances.addresses()).isEqualTo(Allowances.MOST_ADDRESSES);
		assertThat(this.allowances.take(HOME)).isZero();
	}

	@Test
	void hasToAllowSomething() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Allowances(0, this.clock))
			.withMessageContaining("imr.api.requests-per-minute");
	}

	private void takeAll(String address) {
		for (int i = 0; i < 3; i++) {
			assertThat(this.allowances.take(address)).isZero();
		}
	}

}
