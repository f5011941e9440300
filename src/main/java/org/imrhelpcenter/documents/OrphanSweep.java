package org.imrhelpcenter.documents;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sweeps away uploads that never finished: their sender was told so, or was cut off.
 */
@Component
class OrphanSweep {

	private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);

	private final JdbcClient jdbc;

	private final Duration after;

	private final Clock clock;

	OrphanSweep(JdbcClient jdbc, @Value("${imr.documents.orphans-after:1h}") Duration after, Clock clock) {
		this.jdbc = jdbc;
		this.after = after;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
	void sweep() {
		int orphans = this.jdbc.sql("delete from document_upload where not finished and begun_at < ?")
			.param(FolderRows.stored(this.clock.instant().minus(this.after)))
			.update();
		if (orphans > 0) {
			log.info("Removed {} uploads that never finished", orphans);
		}
	}

}
