package org.imrhelpcenter.tracking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.cases.ReceptionDesk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole house on a port, with a mail server that is only named and a clock that can
 * be moved. Rounds run when a test runs them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class, Followers.class, AtTheDoor.Counting.class })
@TestPropertySource(
		properties = { "spring.mail.host=localhost", "spring.mail.port=1", "imr.mail.from=help@example.gov" })
@interface AtTheDoor {

	/** Counts statements. */
	@TestConfiguration(proxyBeanMethods = false)
	class Counting {

		@Bean
		static CountedStatements countedStatements() {
			return new CountedStatements();
		}

	}

}
