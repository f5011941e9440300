package org.imrhelpcenter.eligibility;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.imrhelpcenter.web.Network;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many more requests each address has this minute. Each node counts alone, in memory.
 */
@Component
class Allowances {

	/** Whoever has not asked for longest is forgotten first, and had all of it back. */
	static final int MOST_ADDRESSES = 50_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MOST_ADDRESSES;
		}

	};

	private final long perMinute;

	private final TimeMeter time;

	Allowances(@Value("${imr.api.requests-per-minute:600}") long perMinute, Clock clock) {
		if (perMinute < 1) {
			throw new IllegalArgumentException("imr.api.requests-per-minute has to be 1 or more");
		}
		this.perMinute = perMinute;
		this.time = new ByTheClock(clock);
	}

	/**
	 * Takes one request from the allowance of an address.
	 * @param address where the request came from
	 * @return zero when it may be made; else how long to wait
	 */
	Duration take(String address) {
		ConsumptionProbe probe = bucket(Network.of(address)).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

	int addresses() {
		synchronized (this.buckets) {
			return this.buckets.size();
		}
	}

	private Bucket bucket(String network) {
		synchronized (this.buckets) {
			return this.buckets.computeIfAbsent(network,
					(any) -> Bucket.builder()
						.withCustomTimePrecision(this.time)
						.addLimit((limit) -> limit.capacity(this.perMinute).refillIntervally(this.perMinute, MINUTE))
						.build());
		}
	}

	/** The house's clock, in the way the buckets ask for the time. */
	private record ByTheClock(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.clock.instant();
			return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
