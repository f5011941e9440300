package org.imrhelpcenter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The PostgreSQL of the tests: in a container where a Docker engine answers, embedded
 * where none does, and never none.
 */
public final class TestDatabase {

	private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String server;

	private final String username;

	private final String password;

	private TestDatabase(String server, String username, String password) {
		this.server = server;
		this.username = username;
		this.password = password;
	}

	/** One server for all tests of this run. */
	private static final class Shared {

		static final TestDatabase SERVER = DockerEngine.answers() ? inContainer() : embedded();

	}

	@SuppressWarnings("resource") // ends with the run
	private static TestDatabase inContainer() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withEnv("POSTGRES_INITDB_ARGS",
				"--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --encoding=UTF8");
		container.start();
		LOG.info("Tests use PostgreSQL in a container, since a Docker engine answers");
		return new TestDatabase(
				"jdbc:postgresql://" + container.getHost() + ":"
						+ container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/",
				container.getUsername(), container.getPassword());
	}

	@SuppressWarnings("resource") // ends with the run
	private static TestDatabase embedded() {
		Path folder = Path.of("target", "test-database").toAbsolutePath();
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setOverrideWorkingDirectory(folder.resolve("programs").toFile())
				.setDataDirectory(folder.resolve("run-" + ProcessHandle.current().pid()))
				.setCleanDataDirectory(true)
				.setServerConfig("unix_socket_directories", "")
				.setServerConfig("max_connections", "300")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.setLocaleConfig("locale", "C")
				.start();
			LOG.info("Tests use an embedded PostgreSQL, since no Docker engine answers");
			return new TestDatabase("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/", "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes an empty database.
	 * @return its JDBC address
	 */
	public static String fresh() {
		TestDatabase server = Shared.SERVER;
		String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
		try (Connection connection = DriverManager.getConnection(server.server + "postgres", server.username,
				server.password); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
			return server.server + name;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No database for a test", ex);
		}
	}

	/**
	 * The user of every database made here.
	 * @return its name
	 */
	public static String username() {
		return Shared.SERVER.username;
	}

	/**
	 * The password of that user.
	 * @return the password
	 */
	public static String password() {
		return Shared.SERVER.password;
	}

	/**
	 * Hands a test's context a database of its own, and keys that seal it.
	 */
	static class ForContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String key = Base64.getEncoder().encodeToString(new byte[32]);
			TestPropertyValues
				.of("spring.datasource.url=" + fresh(), "spring.datasource.username=" + username(),
						"spring.datasource.password=" + password(), "spring.datasource.hikari.maximum-pool-size=5",
						"spring.datasource.hikari.minimum-idle=0", "imr.vault.keys=test:" + key, "imr.audit.key=" + key)
				.applyTo(context);
		}

	}

}
