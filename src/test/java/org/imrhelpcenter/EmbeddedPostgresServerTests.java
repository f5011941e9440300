package org.imrhelpcenter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The embedded database is asked what it really does.
 */
class EmbeddedPostgresServerTests {

	@TempDir
	static Path parent;

	static DataFolder folder;

	static EmbeddedPostgresServer server;

	/** What a first start leaves that is cut off while it makes the database. */
	@BeforeAll
	static void startOverAHalfMadeDatabase() throws IOException {
		DataFolder.open(parent.resolve("the data")).close();
		Files.createDirectory(parent.resolve("the data/postgres"));
		Files.writeString(parent.resolve("the data/postgres/postgresql.conf"), "# half");
		folder = DataFolder.open(parent.resolve("the data"));
		server = EmbeddedPostgresServer.start(folder);
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
		folder.close();
	}

	@ParameterizedTest
	@CsvSource({ "fsync,on", "synchronous_commit,on", "full_page_writes,on", "listen_addresses,127.0.0.1",
			"log_error_verbosity,terse", "server_encoding,UTF8", "password_encryption,scram-sha-256" })
	void forgetsNothingAndListensOnLoopbackAlone(String setting, String value) throws SQLException {
		assertThat(ask("show " + setting)).isEqualTo(value);
	}

	@Test
	void sortsTheSameOnEverySystem() throws SQLException {
		assertThat(ask(
				"select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
			.isEqualTo("b C.UTF-8");
	}

	@Test
	void isVersionEighteen() throws SQLException {
		assertThat(ask("show server_version")).startsWith("18.");
	}

	@Test
	void letsTheApplicationBeAnOrdinaryUser() throws SQLException {
		assertThat(ask("select rolsuper::text from pg_roles where rolname = current_user")).isEqualTo("false");
	}

	@Test
	void refusesWhoDoesNotKnowThePassword() {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(details().getJdbcUrl(), "imr", "guess"))
			.withMessageContaining("password authentication failed");
	}

	@Test
	void keepsTheFolderAndThePasswordFromOtherEyes() throws IOException {
		assertThat(permissions(parent.resolve("the data"))).isEqualTo("rwx------");
		assertThat(permissions(parent.resolve("the data/postgres"))).isEqualTo("rwx------");
		assertThat(permissions(parent.resolve("the data/postgres-password"))).isEqualTo("rw-------");
	}

	@Test
	void refusesADatabaseOfAnotherVersion() throws IOException {
		try (DataFolder old = DataFolder.open(parent.resolve("old"))) {
			Files.createDirectory(old.at("postgres"));
			Files.createFile(old.at("postgres/WHOLE"));
			Files.writeString(old.at("postgres/PG_VERSION"), "17\n");
			assertThatExceptionOfType(DataFolderRefused.class).isThrownBy(() -> EmbeddedPostgresServer.start(old))
				.withMessageContaining("was made by PostgreSQL 17");
		}
	}

	@Test
	void comesBackWithEveryRowOnTheSamePortWhenItsProcessDies() throws Exception {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("create table kept (word text)");
			statement.execute("insert into kept values ('committed')");
		}
		long pid = Long
			.parseLong(Files.readAllLines(parent.resolve("the data/postgres/postmaster.pid")).get(0).strip());
		assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(ask("select word from kept")).isEqualTo("committed"));
		assertThat(ask("show fsync")).isEqualTo("on");
	}

	private static JdbcConnectionDetails details() {
		return server.connection();
	}

	private static Connection connect() throws SQLException {
		return DriverManager.getConnection(details().getJdbcUrl(), details().getUsername(), details().getPassword());
	}

	private static String ask(String query) throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
