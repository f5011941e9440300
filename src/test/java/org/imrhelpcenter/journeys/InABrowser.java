package org.imrhelpcenter.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.imrhelpcenter.WithDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The whole house on a port of its own, on Monday, November 23, 2026, at a quarter past
 * ten in California.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
// Where time stands still, what was counted would never be old.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.queues.counts-kept=0s")
@Import(InABrowser.ThatMonday.class)
@interface InABrowser {

	/** Time stands still. */
	@TestConfiguration(proxyBeanMethods = false)
	class ThatMonday {

		@Bean
		@Primary
		Clock thatMonday() {
			return Clock.fixed(Instant.parse("2026-11-23T18:15:00Z"), ZoneId.of("America/Los_Angeles"));
		}

	}

}
