package org.imrhelpcenter.review;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

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
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The whole house, with a person for each role who can sign in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class, Workbench.People.class })
@interface Workbench {

	/** The people. */
	@TestConfiguration(proxyBeanMethods = false)
	class People {

		private static final String PASSWORD = "a long enough password";

		@Bean
		static CountedStatements countedStatements() {
			return new CountedStatements();
		}

		static Visitor signIn(JdbcClient jdbc, int port, Role role) {
			String email = role.name().toLowerCase() + "@workbench.example";
			String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
			jdbc.sql("""
					insert into staff_member (version, email, name, role, password_hash, session_round,
					  must_change_password, disabled, demonstration, added_at)
					select 0, :email, :name, :role, :hash, 0, false, false, false, now()
					where not exists (select from staff_member where email = :email)""")
				.param("email", email)
				.param("name", "Pat " + role.name().charAt(0) + role.name().substring(1).toLowerCase())
				.param("role", role.name())
				.param("hash", hash)
				.update();
			Visitor visitor = new Visitor(port);
			visitor.get("/staff/sign-in");
			visitor.post("/staff/sign-in", "email", email, "password", PASSWORD);
			return visitor;
		}

	}

}
