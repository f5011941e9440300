package org.imrhelpcenter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded server while the rest is still put together: most of its start is
 * waiting.
 */
final class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger LOG = LoggerFactory.getLogger(EarlyStart.class);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (EmbeddedDatabase.isWanted(environment) && EmbeddedDatabase.isBuiltIn(context.getClassLoader())) {
			Starting starting = new Starting(Path.of(environment.getProperty("imr.data-dir", "./data")));
			context.getBeanFactory().registerSingleton("startingDatabase", starting);
			SpringApplication.getShutdownHandlers().add(starting::giveUp);
		}
	}

	/**
	 * A server on its way. Whoever takes it ends it; when nobody came to take it, it ends
	 * with the application.
	 */
	static final class Starting {

		private final CompletableFuture<DataFolder> folder = new CompletableFuture<>();

		private final CompletableFuture<EmbeddedPostgresServer> server;

		private volatile boolean taken;

		private Starting(Path path) {
			this.server = this.folder.thenApply(EmbeddedPostgresServer::start);
			Thread thread = new Thread(() -> open(path), "early-start");
			thread.setDaemon(true);
			thread.start();
		}

		private void open(Path path) {
			try {
				this.folder.complete(DataFolder.open(path));
			}
			catch (RuntimeException ex) {
				this.folder.completeExceptionally(ex);
			}
		}

		DataFolder folder() {
			return outcome(this.folder);
		}

		EmbeddedPostgresServer take() {
			this.taken = true;
			return outcome(this.server);
		}

		private static <T> T outcome(CompletableFuture<T> future) {
			try {
				return future.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
			}
		}

		private void giveUp() {
			if (!this.taken) {
				try {
					outcome(this.server).close();
				}
				catch (IOException | RuntimeException ex) {
					LOG.debug("There is no server to stop", ex);
				}
			}
		}

	}

}
