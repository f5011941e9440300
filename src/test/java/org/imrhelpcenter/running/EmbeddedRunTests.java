package org.imrhelpcenter.running;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The jar with nothing but a data folder: one run told as a story, since each start takes
 * its time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedRunTests {

	@TempDir
	static Path place;

	static RunningJar application;

	static RunningJar neighbor;

	static EmbeddedServer database;

	static EmbeddedServer neighborsDatabase;

	@BeforeAll
	static void startTwoSideBySide() throws IOException {
		application = start("one", "false");
		neighbor = start("two", "true");
		database = new EmbeddedServer(place.toRealPath().resolve("one"));
		neighborsDatabase = new EmbeddedServer(place.toRealPath().resolve("two"));
	}

	@AfterAll
	static void stopWhatIsLeft() throws InterruptedException {
		application.close();
		neighbor.close();
	}

	private static RunningJar start(String folder, String demonstration) throws IOException {
		return RunningJar.start(place, Map.of("IMR_DATA_DIR", folder, "IMR_DEMO", demonstration));
	}

	@Test
	@Order(1)
	void servesTheFirstPageFromAnEmptyFolder() {
		assertThat(application.awaitReady().get("/").statusCode()).isEqualTo(200);
		assertThat(neighbor.awaitReady().get("/").statusCode()).isEqualTo(200);
	}

	@Test
	@Order(2)
	void tellsItsHealthAndNothingElse() {
		assertThat(application.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(application.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(application.get("/actuator/env").statusCode()).isNotEqualTo(200);
	}

	@Test
	@Order(2)
	void listensOnLoopbackAlone() throws Exception {
		for (InetAddress address : addressesOfThisMachine()) {
			assertThatExceptionOfType(ConnectException.class).as(address.toString()).isThrownBy(() -> {
				try (Socket socket = new Socket()) {
					socket.connect(new InetSocketAddress(address, application.port()), 2000);
				}
			});
		}
	}

	private static List<InetAddress> addressesOfThisMachine() throws IOException {
		return Collections.list(NetworkInterface.getNetworkInterfaces())
			.stream()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.toList();
	}

	@Test
	@Order(2)
	void refusesAFolderThatIsInUse() throws Exception {
		try (RunningJar third = start("one", "false")) {
			assertThat(third.awaitEnd()).isNotZero();
			assertThat(third.output()).contains("is in use by a running application").doesNotContain("\tat ");
		}
		assertThat(application.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
	}

	@Test
	@Order(3)
	void startsItsDatabaseAgainWhenThatIsKilled() throws Exception {
		database.execute("create table kept (number int primary key)");
		database.execute("insert into kept select generate_series(1, 1000)");
		ProcessHandle killed = database.process();
		killed.destroyForcibly();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.ignoreExceptions()
			.until(() -> database.process().pid() != killed.pid()
					&& application.get("/actuator/health/readiness").statusCode() == 200);
		assertThat(database.ask("select count(*) from kept")).isEqualTo("1000");
	}

	@Test
	@Order(4)
	void recoversByItselfWithEveryRowAfterAKill() throws Exception {
		ProcessHandle orphan = database.process();
		application.kill();
		assertThat(orphan.isAlive()).as("the server outlives the application").isTrue();
		application = start("one", "false").awaitReady();
		assertThat(orphan.isAlive()).isFalse();
		assertThat(database.ask("select count(*) from kept")).isEqualTo("1000");
		assertThat(neighbor.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	@Order(5)
	void leavesNoProcessBehindWhenItIsStopped() throws Exception {
		assertThat(database.processes()).isNotEmpty();
		application.stop();
		neighbor.stop();
		assertThat(database.processes()).isEmpty();
		assertThat(neighborsDatabase.processes()).isEmpty();
		assertThat(Files.exists(place.resolve("one/postgres/postmaster.pid"))).isFalse();
	}

}
