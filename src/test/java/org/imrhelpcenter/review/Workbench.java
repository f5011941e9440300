package org.imrhelpcenter.review;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ReceptionDesk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole house, with a person for each role who can sign in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.sign-in-codes.every=1d")
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class, CaseDesk.class, Workbench.People.class })
@interface Workbench {

	/** The people. */
	@TestConfiguration(proxyBeanMethods = false)
	class People {

		@Bean
		static CountedStatements countedStatements() {
			return new CountedStatements();
		}

		static Visitor signIn(JdbcClient jdbc, int port, Role role) {
			return Colleagues.signIn(jdbc, port, role);
		}

	}

}
