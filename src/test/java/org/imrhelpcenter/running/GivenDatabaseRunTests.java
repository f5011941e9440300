package org.imrhelpcenter.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.imrhelpcenter.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar with a database of its owner's, which goes away and comes back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GivenDatabaseRunTests {

	private static final Duration PROMISED = Duration.ofSeconds(3);

	@TempDir
	static Path place;

	static Gate gate;

	static RunningJar application;

	@BeforeAll
	static void start() throws IOException {
		URI database = URI.create(TestDatabase.fresh().substring("jdbc:".length()));
		gate = new Gate(database.getHost(), database.getPort());
		String key = Base64.getEncoder().encodeToString(new byte[32]);
		application = RunningJar
			.start(place,
					Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + gate.port() + database.getPath(),
							"SPRING_DATASOURCE_USERNAME", TestDatabase.username(), "SPRING_DATASOURCE_PASSWORD",
							TestDatabase.password(), "IMR_VAULT_KEYS", "first:" + key, "IMR_AUDIT_KEY", key))
			.awaitReady();
	}

	@AfterAll
	static void stop() throws Exception {
		application.close();
		gate.close();
	}

	@Test
	@Order(1)
	void embedsNone() {
		assertThat(application.get("/").statusCode()).isEqualTo(200);
		assertThat(Files.exists(place.resolve("data"))).isFalse();
	}

	@Test
	@Order(2)
	void asksToTryAgainWithinThreeSecondsWhileTheDatabaseIsGone() throws IOException {
		gate.shut();
		for (int times = 0; times < 3; times++) {
			HttpResponse<String> page = within(PROMISED, () -> withSession("/staff"));
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.headers().firstValue("Retry-After")).isPresent();
			assertThat(page.headers().firstValue("Content-Type"))
				.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
			assertThat(page.body()).doesNotContain("Exception").doesNotContain("SQL");
		}
	}

	@Test
	@Order(3)
	void isAliveButNotReadyMeanwhile() {
		assertThat(within(PROMISED, () -> application.get("/actuator/health/readiness")).statusCode()).isEqualTo(503);
		assertThat(within(PROMISED, () -> application.get("/actuator/health/readiness")).body())
			.doesNotContain("Exception");
		assertThat(within(PROMISED, () -> application.get("/actuator/health/liveness")).statusCode()).isEqualTo(200);
	}

	@Test
	@Order(4)
	void recoversByItself() throws IOException {
		gate.open();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> application.get("/actuator/health/readiness").statusCode() == 200
					&& withSession("/staff").statusCode() != 503);
	}

	private static HttpResponse<String> within(Duration limit, Supplier<HttpResponse<String>> request) {
		long start = System.nanoTime();
		HttpResponse<String> response = request.get();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
		return response;
	}

	/**
	 * Somebody whose browser still knows a session, so that the database is asked for it.
	 */
	private static HttpResponse<String> withSession(String path) {
		String session = Base64.getEncoder().encodeToString("00000000-0000-0000-0000-000000000000".getBytes());
		return application.get(path, "Cookie", "imr-session=" + session);
	}

}
