package org.imrhelpcenter;

import org.imrhelpcenter.accounts.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * One person of the Help Center for each role.
 */
public final class Colleagues {

	private static final String PASSWORD = "a long enough password";

	private Colleagues() {
	}

	/** The person of a role in a browser, signed in; made when there is none yet. */
	public static Visitor signIn(JdbcClient jdbc, int port, Role role) {
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
