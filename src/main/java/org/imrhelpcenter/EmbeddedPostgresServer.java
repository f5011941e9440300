package org.imrhelpcenter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL in the data folder: it forgets nothing that was committed, and
 * listens on loopback alone.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

	private static final String NAME = "imr";

	private static final String VERSION = "18";

	/**
	 * What the library that starts the server leaves out, or sets for throw-away data.
	 * Nobody copies this server's log, so that what fills an empty table need not be in
	 * it: such a table is on the disk before its transaction ends.
	 */
	private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("fsync", "on"),
			Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
			Map.entry("listen_addresses", "127.0.0.1"), Map.entry("unix_socket_directories", ""),
			Map.entry("password_encryption", "scram-sha-256"), Map.entry("log_error_verbosity", "terse"),
			Map.entry("logging_collector", "on"), Map.entry("log_filename", "postgresql-%a.log"),
			Map.entry("log_truncate_on_rotation", "on"), Map.entry("log_rotation_age", "1d"),
			Map.entry("log_rotation_size", "0"), Map.entry("wal_level", "minimal"), Map.entry("max_wal_senders", "0"));

	private final EmbeddedPostgres server;

	private final Path database;

	private final JdbcConnectionDetails connection;

	private final PostmasterWatch watch;

	private EmbeddedPostgresServer(EmbeddedPostgres server, Path database, String password) {
		this.server = server;
		this.database = database;
		this.connection = new OnLoopback(server.getPort(), password);
		this.watch = PostmasterWatch.over(database);
	}

	/**
	 * Starts the server of this folder, with every row it had when it last ran, however
	 * it ended then.
	 */
	static EmbeddedPostgresServer start(DataFolder folder) {
		if (PostgresTools.refuseRoot()) {
			throw new DataFolderRefused("PostgreSQL does not run as root, and this system offers no way around it.",
					"Start the application as another user, or name a database with SPRING_DATASOURCE_URL.");
		}
		Path database = folder.at("postgres");
		Path output = folder.at("postgres-start.log");
		String password = folder.secret("postgres-password", EmbeddedPostgresServer::newPassword);
		try {
			Postmaster.of(database).ifPresent(EmbeddedPostgresServer::takeOver);
			setAsideHalfMade(database);
			refuseOtherVersion(database);
			EmbeddedPostgres server = launch(folder, database, output, password);
			makeOwnDatabase(server, password);
			LOG.info("Embedded PostgreSQL is ready, its data in {}", database);
			return new EmbeddedPostgresServer(server, database, password);
		}
		catch (IOException | SQLException | IllegalStateException ex) {
			Postmaster.of(database).ifPresent(Postmaster::end);
			throw new DataFolderRefused("The embedded PostgreSQL in " + database + " did not start: " + ex.getMessage(),
					"See " + output + " and " + database.resolve("log") + " for its own words.");
		}
	}

	private static EmbeddedPostgres launch(DataFolder folder, Path database, Path output, String password)
			throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(database)
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(folder.at("postgres-programs").toFile())
			.setRegisterShutdownHook(false)
			.setPort(freePort())
			.setPGStartupWait(Duration.ofMinutes(2))
			.setOutputRedirector(ProcessBuilder.Redirect.to(output.toFile()))
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", folder.at("postgres-password").toString())
			.setConnectConfig("password", password)
			.setDataDirectoryCustomizer((made) -> markWhole(made.toPath()));
		new LinkedHashMap<>(SETTINGS).forEach(builder::setServerConfig);
		return builder.start();
	}

	/**
	 * After the death of the application its server lives on, and would block the next
	 * one.
	 */
	private static void takeOver(Postmaster left) {
		if (left.isRunning()) {
			LOG.info("The last run did not end in good order: its PostgreSQL is stopped now, nothing is lost");
			left.end();
		}
		left.disownStranger();
	}

	/** A first start that was cut off left a folder without a single row. */
	private static void setAsideHalfMade(Path database) throws IOException {
		if (Files.exists(database) && !Files.exists(database.resolve("WHOLE"))) {
			Files.move(database, database.resolveSibling("postgres-half-made-" + System.nanoTime()));
		}
	}

	/** Another version would not start, and would take minutes to say so. */
	private static void refuseOtherVersion(Path database) throws IOException {
		Path file = database.resolve("PG_VERSION");
		if (Files.exists(file) && !VERSION.equals(Files.readString(file).strip())) {
			throw new DataFolderRefused(
					"The database in " + database + " was made by PostgreSQL " + Files.readString(file).strip()
							+ ", and this is version " + VERSION + ".",
					"Upgrade it with pg_upgrade, or name another folder with IMR_DATA_DIR.");
		}
	}

	private static void markWhole(Path database) {
		try {
			if (!Files.exists(database.resolve("WHOLE"))) {
				Files.createFile(database.resolve("WHOLE"));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Below the numbers that systems hand out to callers: a caller there could meet
	 * itself while the server is away, and keep its port.
	 */
	private static int freePort() throws IOException {
		SecureRandom random = new SecureRandom();
		for (int attempt = 0; attempt < 100; attempt++) {
			int port = 15_000 + random.nextInt(17_000);
			try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return free.getLocalPort();
			}
			catch (IOException ex) {
				LOG.debug("Port {} is taken", port);
			}
		}
		throw new IOException("no free port found");
	}

	private static String newPassword() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** The application works as an ordinary user in a database of its own. */
	private static void makeOwnDatabase(EmbeddedPostgres server, String password) throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
				statement.execute("create role " + NAME + " login");
			}
			connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
			if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
				statement.execute("create database " + NAME + " owner " + NAME);
			}
		}
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return result.next();
		}
	}

	JdbcConnectionDetails connection() {
		return this.connection;
	}

	/** Comes after the pool's close, since the pool depends on this server. */
	@Override
	public void close() throws IOException {
		this.watch.close();
		Postmaster.of(this.database).ifPresent(Postmaster::disownStranger);
		this.server.close();
		Postmaster.of(this.database).ifPresent(Postmaster::end);
	}

	/**
	 * The way to the server.
	 */
	private record OnLoopback(int port, String password) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return NAME;
		}

		@Override
		public String getPassword() {
			return this.password;
		}

		@Override
		public String getJdbcUrl() {
			return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + NAME;
		}

		@Override
		public String toString() {
			return getJdbcUrl();
		}

	}

}
