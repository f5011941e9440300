package org.imrhelpcenter.assistants;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those who sign in to act for members: one for each address, however many members they
 * act for.
 */
@Component
class People {

	private final JdbcClient jdbc;

	private final Clock clock;

	People(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The person of an address, who is new where there is none yet. */
	long of(@Nullable String email) {
		return this.jdbc.sql("""
				insert into assistant (email, created_at) values (:email, :now)
				on conflict (email) do update set email = excluded.email returning id""")
			.param("email", email, Types.VARCHAR)
			.param("now", this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/** The person of an address, if there is one. */
	Optional<Long> known(String email) {
		return this.jdbc.sql("select id from assistant where email = ?").param(email).query(Long.class).optional();
	}

	/** Whoever proved an address gets what waits for it. */
	void claim(long assistant, String email) {
		this.jdbc.sql("""
				update assistance set assistant_id = ?, version = version + 1
				where email = ? and assistant_id is null""").params(assistant, email).update();
	}

	Optional<String> email(long assistant) {
		return this.jdbc.sql("select email from assistant where id = ? and email is not null")
			.param(assistant)
			.query(String.class)
			.optional();
	}

}
