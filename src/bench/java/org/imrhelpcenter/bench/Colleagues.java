package org.imrhelpcenter.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The people who work on the made-up cases. All have one password, whose hash is quick to
 * compare: signing in is slow on purpose and not what is measured.
 */
final class Colleagues {

	static final int COUNT = 50;

	static final String PASSWORD = "a password of the benchmark";

	/** Who there is in a Help Center, ten at a time. */
	private static final List<String> ROLES = List.of("ANALYST", "ANALYST", "INTAKE", "NURSE", "ANALYST", "ATTORNEY",
			"INTAKE", "ANALYST", "NURSE", "SUPERVISOR");

	private static final int QUICK = 4;

	private Colleagues() {
	}

	static String email(int number) {
		return "staff" + number + "@bench.example";
	}

	/** Who is there already only has the password set. */
	static void join(Started application) throws SQLException, IOException {
		String hash = "{bcrypt}" + new BCryptPasswordEncoder(QUICK).encode(PASSWORD);
		try (Connection connection = application.connect(); PreparedStatement insert = connection.prepareStatement("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				values (0, ?, ?, ?, ?, 0, false, false, false, now())
				on conflict (lower(email)) do update set password_hash = excluded.password_hash""")) {
			for (int number = 1; number <= COUNT; number++) {
				insert.setString(1, email(number));
				insert.setString(2, "Staff " + number);
				insert.setString(3, ROLES.get(number % ROLES.size()));
				insert.setString(4, hash);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

}
