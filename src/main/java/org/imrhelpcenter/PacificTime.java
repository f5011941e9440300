package org.imrhelpcenter;

import java.time.Clock;
import java.time.ZoneId;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.samples.EarlierClock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the house. Every legal day is a day in California.
 */
@Configuration(proxyBeanMethods = false)
class PacificTime {

	/** A demonstration plays what happened on earlier days. */
	@Bean
	Clock clock(DemonstrationMode mode) {
		Clock clock = Clock.system(ZoneId.of("America/Los_Angeles"));
		return mode.on() ? new EarlierClock(clock) : clock;
	}

}
