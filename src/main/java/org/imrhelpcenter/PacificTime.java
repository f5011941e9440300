package org.imrhelpcenter;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the house. Every legal day is a day in California.
 */
@Configuration(proxyBeanMethods = false)
class PacificTime {

	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("America/Los_Angeles"));
	}

}
