package org.imrhelpcenter.accounts;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.imrhelpcenter.Visitor;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * People who sign in, for tests.
 */
class People {

	static final Viewer ADMINISTRATOR = new Viewer(Viewer.Kind.STAFF, 0L, "Test", Role.ADMINISTRATOR, null);

	static final String PASSWORD = "correct horse battery";

	private final Staff staff;

	private final StaffMembers members;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final Environment environment;

	People(Staff staff, StaffMembers members, Passwords passwords, JdbcClient jdbc, Environment environment) {
		this.staff = staff;
		this.members = members;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.environment = environment;
	}

	/** The address of somebody in this role who has chosen the password. */
	String emailOf(Role role) {
		String email = role.name().toLowerCase(Locale.ROOT) + "@example.org";
		if (this.members.withEmail(email).isEmpty()) {
			StaffMember member = StaffMember.join(email, role + " person", role, "", Instant.EPOCH);
			member.choosePassword(this.passwords.hash(PASSWORD));
			this.members.save(member);
		}
		return email;
	}

	/** Somebody in this role, signed in. */
	Visitor signedIn(Role role) {
		return signedIn(emailOf(role), PASSWORD);
	}

	Visitor signedIn(String email, String password) {
		Visitor visitor = outside();
		HttpResponse<String> answer = signIn(visitor, email, password);
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("Cannot sign in: " + answer.statusCode());
		}
		visitor.get("/staff/password");
		return visitor;
	}

	/** Somebody before the sign-in page. */
	Visitor outside() {
		Visitor visitor = new Visitor(this.environment.getRequiredProperty("local.server.port", Integer.class));
		visitor.get("/staff/sign-in");
		return visitor;
	}

	static HttpResponse<String> signIn(Visitor visitor, String email, String password) {
		return visitor.post("/staff/sign-in", "email", email, "password", password);
	}

	/** Somebody new, with a temporary password. */
	Staff.NewPassword join(Role role) {
		return this.staff.add(ADMINISTRATOR, UUID.randomUUID() + "@example.org", "New Person", role);
	}

	/** Somebody who signed in and chose the password given. */
	Visitor settled(Staff.NewPassword joined, String password) {
		Visitor visitor = signedIn(joined.person().email(), joined.password());
		visitor.post("/staff/password", "wanted", password, "again", password);
		visitor.get("/staff/password");
		return visitor;
	}

	long audited(String deed) {
		return this.jdbc.sql("select count(*) from audit_line where subject = 'accounts' and deed = ?")
			.param(deed)
			.query(Long.class)
			.single();
	}

	long sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

	/** Where an answer leads, without the site. */
	static String leadsTo(HttpResponse<String> answer) {
		return answer.statusCode() + " "
				+ answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
	}

	/** Hashing that is slow on purpose would only make the tests slow. */
	@TestConfiguration(proxyBeanMethods = false)
	static class FastHashes {

		@Bean
		@Primary
		PasswordEncoder fastEncoder() {
			return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
		}

	}

}
