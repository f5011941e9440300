package org.imrhelpcenter.eligibility;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of any site may ask; nobody is known by it, and nothing stays. */
@ForPrograms
class OpenToAllSitesTests {

	private static final String QUESTION = "/api/v1/deadlines?completedOn=2026-11-20";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private Program program;

	@BeforeEach
	void someProgram() {
		this.program = new Program(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/eligibility-checks, POST", "/api/v1/deadlines, 'GET, HEAD'" })
	void tellsBrowsersThatAnyPageMayAsk(String path, String methods) {
		HttpResponse<String> answer = this.program.send("OPTIONS", path, "Origin", "https://plan.example",
				"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type");
		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
		assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo(methods);
		assertThat(header(answer, "Access-Control-Allow-Headers")).contains("Content-Type");
		assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
		assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("86400");
	}

	@Test
	void letsAnyPageReadEveryAnswer() {
		String[] page = { "Origin", "https://plan.example" };
		for (HttpResponse<String> answer : List.of(this.program.get(QUESTION, page),
				this.program.get("/api/v1/deadlines", page), this.program.send("PUT", "/api/v1/deadlines", page),
				this.program.post(BodyPublishers.ofString(Program.about()), "application/json", page),
				this.program.post(BodyPublishers.ofString("[]"), "application/json", page),
				this.program.post(BodyPublishers.ofString("[]"), "text/plain", page),
				this.program.post(BodyPublishers.ofString(" ".repeat(9000)), "application/json", page),
				this.program.get(QUESTION))) {
			assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
			assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
			assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
			assertThat(header(answer, "Cache-Control")).contains("no-store");
			assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
			assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/apply", "/staff/sign-in", "/api/v1/openapi", "/api/nothing",
			"/actuator/health/readiness" })
	void opensNothingElse(String path) {
		HttpResponse<String> answer = this.program.get(path, "Origin", "https://plan.example");
		assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
		assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		HttpResponse<String> before = this.program.send("OPTIONS", path, "Origin", "https://plan.example",
				"Access-Control-Request-Method", "POST");
		assertThat(header(before, "Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void asksForNoSignInAndLeavesNothingBehind() {
		TreeMap<String, Long> before = rows();
		for (HttpResponse<String> answer : List.of(this.program.check(Program.about()), this.program.check("[]"),
				this.program.get(QUESTION), this.program.get("/api/v1/deadlines"), this.program.get("/api/v1/openapi"),
				this.program.get(QUESTION, "Cookie", "imr-session=x; imr-form=y", "Authorization", "Basic eDp5"))) {
			assertThat(answer.statusCode()).isIn(200, 400);
			assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		}
		assertThat(rows()).isEqualTo(before).containsEntry("spring_session", 0L);
	}

	private TreeMap<String, Long> rows() {
		TreeMap<String, Long> rows = new TreeMap<>();
		this.jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table,
					this.jdbc.sql("select count(*) from " + table).query(Long.class).single()));
		return rows;
	}

	private static String header(HttpResponse<String> answer, String name) {
		return String.join("|", answer.headers().allValues(name));
	}

}
