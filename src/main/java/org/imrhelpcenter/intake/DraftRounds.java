package org.imrhelpcenter.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.imrhelpcenter.documents.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what is kept no longer: drafts 60 days after the last change, the readable
 * return code 24 hours after the submission, tokens that ran out.
 */
@Component
class DraftRounds {

	private static final Logger LOG = LoggerFactory.getLogger(DraftRounds.class);

	/**
	 * How long every double of a submission shows the return code again. Source: policy.
	 */
	private static final Duration CODE_KEPT = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final Documents documents;

	private final Clock clock;

	DraftRounds(JdbcClient jdbc, Documents documents, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
	@Transactional
	public void tidy() {
		Instant now = this.clock.instant();
		int drafts = drafts(now.minus(Draft.KEPT));
		delete("update draft set return_code = null where return_code is not null and submitted_at < ?",
				now.minus(CODE_KEPT));
		delete("delete from draft_token where expires_at < ?", now.minus(DraftTokens.GRACE));
		if (drafts > 0) {
			LOG.info("Removed {} drafts that were not changed for 60 days", drafts);
		}
	}

	/** A draft goes with all that was handed in with it. */
	private int drafts(Instant before) {
		List<Long> gone = this.jdbc.sql("delete from draft where submitted_at is null and changed_at < ? returning id")
			.param(before.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.list();
		this.documents.discard(gone.stream().map(DraftDocuments::folder).toList());
		return gone.size();
	}

	private int delete(String sql, Instant before) {
		OffsetDateTime limit = before.atOffset(ZoneOffset.UTC);
		return this.jdbc.sql(sql).param(limit).update();
	}

}
