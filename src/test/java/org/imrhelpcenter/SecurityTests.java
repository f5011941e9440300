package org.imrhelpcenter;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What every door of the site has in common.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@WithDatabase
class SecurityTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc mvc;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/,200", "/staff/sign-in,200", "/nowhere,404", "/staff,302", "/actuator/health/liveness,200",
			"/actuator/health/readiness,200", "/actuator/env,404", "/api/nothing,404", "/a;b=c,400" })
	void tellsBrowsersTheSameEverywhere(String path, int status) {
		HttpResponse<String> answer = this.visitor.get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; script-src 'self'; "
				+ "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
				+ "base-uri 'none'; frame-ancestors 'none'");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
		assertThat(header(answer, "Cache-Control")).contains("no-store");
		assertThat(answer.headers().firstValue("Server")).isEmpty();
	}

	@Test
	void tellsBrowsersTheSameBeforeAnyDoorIsReached() {
		HttpResponse<String> answer = this.visitor.postWithoutToken("/apply", "x", "x".repeat(600_000));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
	}

	@Test
	void letsBrowsersKeepAssetsForLong() {
		String page = this.visitor.get("/").body();
		String stylesheet = page.replaceAll("(?s).*href=\"(/assets/[^\"]*\\.css)\".*", "$1");
		HttpResponse<String> answer = this.visitor.get(stylesheet);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Cache-Control")).contains("max-age=31536000").doesNotContain("no-store");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/apply", "/staff/sign-in", "/staff", "/nowhere", "/actuator/health/readiness",
			"/api/v1/deadlines", "/check", "/track" })
	void makesNoSessionForThePublic(String path) {
		this.visitor.get(path);
		this.visitor.open(path);
		this.visitor.post(path, "a", "b");
		assertThat(this.jdbc.sql("select count(*) from spring_session").query(Long.class).single()).isZero();
		assertThat(this.visitor.cookie("imr-session")).isEmpty();
		assertThat(this.visitor.cookie("JSESSIONID")).isEmpty();
	}

	@Test
	void saysWhatHappenedWhenAFormIsStale() {
		this.visitor.get("/staff/sign-in");
		HttpResponse<String> missing = this.visitor.postWithoutToken("/staff/sign-in", "email", "a@example.org");
		assertThat(missing.statusCode()).isEqualTo(403);
		assertThat(missing.body()).contains("This page was open too long");
		this.visitor.forgetCookie("imr-form");
		HttpResponse<String> stale = this.visitor.post("/staff/sign-in", "email", "a@example.org");
		assertThat(stale.statusCode()).isEqualTo(403);
		assertThat(stale.body()).contains("This page was open too long", "href=\"/staff\"");
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/staff/sign-in,405", "DELETE,/staff/people,405", "PATCH,/staff/sign-out,405", "PUT,/nowhere,404",
			"POST,/nowhere,404" })
	void tellsAWrongMethodFromAStaleForm(String method, String path, int status) {
		HttpResponse<String> answer = this.visitor.send(method, path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
	}

	@Test
	void namesItsCookiesForThisHostAloneUnderHttps() throws Exception {
		MockHttpServletResponse secure = this.mvc.perform(get("/staff/sign-in").secure(true)).andReturn().getResponse();
		assertThat(secure.getHeader("Set-Cookie")).startsWith("__Host-imr-form=")
			.contains("Path=/", "Secure", "HttpOnly")
			.doesNotContain("Domain");
		assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
		MockHttpServletResponse plain = this.mvc.perform(get("/staff/sign-in")).andReturn().getResponse();
		assertThat(plain.getHeader("Set-Cookie")).startsWith("imr-form=").contains("HttpOnly").doesNotContain("Secure");
		assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
	}

	@Test
	void givesItsCookiesToNoOtherSite() {
		assertThat(this.visitor.get("/staff/sign-in").headers().allValues("Set-Cookie")).hasSize(1)
			.first()
			.asString()
			.startsWith("imr-form=")
			.contains("Path=/", "HttpOnly", "SameSite=Lax");
	}

	@Test
	void believesNoHeaderThatNamesAnotherAddress() throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(get("/staff").header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "evil.example"))
			.andReturn()
			.getResponse();
		assertThat(answer.getHeader("Location")).doesNotContain("evil.example");
		assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
	}

	@Test
	void givesProgramsNoFormsAndAsksThemForNone() {
		assertThat(this.visitor.postWithoutToken("/api/nothing").statusCode()).isEqualTo(404);
		assertThat(this.visitor.get("/api/nothing").headers().allValues("Set-Cookie")).isEmpty();
	}

	private static String header(HttpResponse<String> answer, String name) {
		return String.join("|", answer.headers().allValues(name));
	}

}
