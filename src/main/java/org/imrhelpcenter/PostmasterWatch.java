package org.imrhelpcenter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the embedded server, and starts it again when it died under the running
 * application.
 */
final class PostmasterWatch implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(PostmasterWatch.class);

	private final Path database;

	private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor((round) -> {
		Thread thread = new Thread(round, "postmaster-watch");
		thread.setDaemon(true);
		return thread;
	});

	private boolean failing;

	private PostmasterWatch(Path database) {
		this.database = database;
	}

	static PostmasterWatch over(Path database) {
		PostmasterWatch watch = new PostmasterWatch(database);
		watch.rounds.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
		return watch;
	}

	private void look() {
		try {
			if (Postmaster.of(this.database).filter(Postmaster::isRunning).isPresent()) {
				return;
			}
			if (!this.failing) {
				LOG.warn("Embedded PostgreSQL has ended and is started again");
			}
			Postmaster.of(this.database).ifPresent(Postmaster::disownStranger);
			if (PostgresTools.startAgain(this.database)) {
				LOG.info("Embedded PostgreSQL is ready again");
				this.failing = false;
			}
			else if (!this.failing) {
				LOG.error("Embedded PostgreSQL did not start again, and is tried until it does");
				this.failing = true;
			}
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("Embedded PostgreSQL could not be looked after: {}", ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns when no restart is under way any more. */
	@Override
	public void close() {
		this.rounds.shutdown();
		try {
			if (!this.rounds.awaitTermination(100, TimeUnit.SECONDS)) {
				this.rounds.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
