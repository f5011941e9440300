package org.imrhelpcenter.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which browsers a draft is open in, and for how long. A browser that has been quiet for
 * two hours is let go, since it may be a borrowed one.
 */
@Component
class DraftTokens {

	static final Duration QUIET = Duration.ofHours(2);

	/** A token is not written again with every click. */
	private static final Duration STEP = Duration.ofMinutes(10);

	/** What was typed in a browser that was let go can be handed in for this long. */
	static final Duration GRACE = Duration.ofDays(1);

	private final JdbcClient jdbc;

	DraftTokens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String give(long draftId, Instant now) {
		String token = Secret.token();
		this.jdbc.sql("insert into draft_token (hash, draft_id, expires_at) values (?, ?, ?)")
			.params(Secret.hash(token), draftId, at(now.plus(QUIET)))
			.update();
		return token;
	}

	/** The draft that a token opens; empty when it opens none or was quiet too long. */
	Optional<Long> draftOf(String token, Instant now) {
		byte[] hash = Secret.hash(token);
		Optional<Held> held = this.jdbc
			.sql("select draft_id, expires_at from draft_token where hash = ? and expires_at > ?")
			.params(hash, at(now))
			.query((row, n) -> new Held(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
		if (held.isPresent() && held.get().expiresAt().isBefore(now.plus(QUIET).minus(STEP))) {
			this.jdbc.sql("update draft_token set expires_at = ? where hash = ?")
				.params(at(now.plus(QUIET)), hash)
				.update();
		}
		return held.map(Held::draftId);
	}

	/** The draft that a token opened until it was quiet too long, not long ago. */
	Optional<Long> lapsedDraftOf(String token, Instant now) {
		return this.jdbc.sql("select draft_id from draft_token where hash = ? and expires_at > ?")
			.params(Secret.hash(token), at(now.minus(GRACE)))
			.query(Long.class)
			.optional();
	}

	void takeBack(String token) {
		this.jdbc.sql("delete from draft_token where hash = ?").param(Secret.hash(token)).update();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private record Held(long draftId, Instant expiresAt) {
	}

}
