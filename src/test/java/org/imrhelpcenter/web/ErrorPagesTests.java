package org.imrhelpcenter.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see when something went wrong, over real HTTP. */
@OnTheWebAlone
class ErrorPagesTests {

	private final HttpClient browser = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void anUnknownAddressIsToldInTheSitesLook() throws Exception {
		HttpResponse<String> page = get("/nowhere", "text/html");
		assertPage(page, 404, "We cannot find that page");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("SESSION");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "image/png", "*/*" })
	void onlyTheApiAnswersPrograms(String accept) throws Exception {
		assertPage(get("/nowhere", accept), 404, "We cannot find that page");
		HttpResponse<String> problem = get("/api/nowhere", accept);
		assertThat(problem.statusCode()).isEqualTo(404);
		assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(problem.body()).contains("\"status\":404").doesNotContain("nowhere");
	}

	@ParameterizedTest
	@CsvSource({ "400", "403", "404", "405", "406", "413", "415", "429", "500", "503" })
	void everyStatusHasItsPage(int status) throws Exception {
		HttpResponse<String> page = get("/kitchen/fail?status=" + status, "text/html");
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains("IMR Help Center", "1-888-466-2219", "/assets/site-")
			.doesNotContain("??", "Whitelabel", "Exception");
	}

	@Test
	void anExceptionIsNeverShown() throws Exception {
		HttpResponse<String> page = get("/kitchen/fail", "text/html");
		assertPage(page, 500, "Something went wrong on our side");
		assertThat(page.body()).doesNotContain("secret", "IllegalState", "org.");
	}

	@Test
	void aPageThatWasOpenTooLongLeadsBackToItself() throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(at("/kitchen"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("firstName=Rosa"));
		HttpResponse<String> page = this.browser.send(request.header("Referer", at("/kitchen?x=1").toString()).build(),
				BodyHandlers.ofString());
		assertPage(page, 403, "This page was open too long");
		assertThat(page.body()).contains("Your saved answers are kept", "href=\"/kitchen\"").doesNotContain("Rosa");
	}

	@Test
	void neverLeadsBackToAnotherSite() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(at("/kitchen"))
			.header("Referer", "https://elsewhere.example/kitchen")
			.POST(BodyPublishers.noBody())
			.build();
		assertThat(this.browser.send(request, BodyHandlers.ofString()).body()).doesNotContain("elsewhere",
				"href=\"/kitchen\"");
	}

	@Test
	void aBodyOverTheLimitIsRefusedBeforeItIsRead() throws Exception {
		HttpRequest known = HttpRequest.newBuilder(at("/kitchen"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("story=" + "x".repeat(600_000)))
			.build();
		assertPage(this.browser.send(known, BodyHandlers.ofString()), 413, "That is too much at once");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "application/json" })
	void aBodyThatDoesNotTellItsLengthIsRefusedWhileItIsRead(String type) throws Exception {
		byte[] body = ("story=" + "x".repeat(600_000)).getBytes(StandardCharsets.UTF_8);
		HttpRequest chunked = HttpRequest.newBuilder(at("/api/kitchen"))
			.header("Content-Type", type)
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
			.build();
		assertThat(this.browser.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=x" })
	void brokenPartsAreNeverOurFault(String type) throws Exception {
		assertPage(raw("POST /api/kitchen HTTP/1.1", "Content-Type: " + type + "\r\nContent-Length: 5\r\n\r\n--x\r\n"),
				415);
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 405, 406, 413, 415, 429, 500, 503 })
	void programsAreToldInOneShape(int status) throws Exception {
		HttpResponse<String> problem = get("/api/kitchen/fail?status=" + status, "*/*");
		assertThat(problem.statusCode()).isEqualTo(status);
		assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(problem.body())
			.matches("\\{\"type\":\"about:blank\",\"title\":\"[^\"?]+\",\"status\":" + status + ",\"errors\":\\[]}");
	}

	@Test
	void aWrongMethodIsTold() throws Exception {
		assertPage(raw("TRACE /kitchen HTTP/1.1", ""), 405);
		assertPage(raw("GET /api/kitchen HTTP/1.1", ""), 405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/kitchen?name=%zz", "/kitchen?name=%", "/kitchen?name=%ff%fe", "/%zz", "/kitchen/%ff",
			"/a%00b", "/a|b", "/..%2f..%2fetc", "/kitchen;x=1", "/kitchen//x" })
	void brokenAddressesAreNeverOurFault(String address) throws Exception {
		String answer = raw("GET " + address + " HTTP/1.1", "");
		assertThat(answer).matches("(?s)HTTP/1.1 (200|302|400|404) .*").doesNotContain("Tomcat", "Exception");
		if (answer.startsWith("HTTP/1.1 400")) {
			assertThat(answer).contains("We could not read that");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "firstName=%zz", "firstName=%ff%fe", "firstName=%", "firstName=a%00b", "%00=1", "&&==&" })
	void brokenAnswersAreNeverOurFault(String body) throws Exception {
		String answer = raw("POST /api/kitchen HTTP/1.1",
				"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
						+ body);
		assertThat(answer).matches("(?s)HTTP/1.1 (200|4\\d\\d) .*");
	}

	private void assertPage(HttpResponse<String> page, int status, String title) {
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.headers().firstValue("Content-Type").orElse(""))
			.isEqualToIgnoringCase("text/html;charset=UTF-8");
		assertThat(page.body()).contains("<h1>" + title + "</h1>", "lang=\"en\"", "1-888-466-2219");
	}

	private void assertPage(String answer, int status) {
		assertThat(answer).startsWith("HTTP/1.1 " + status);
	}

	private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(at(path)).header("Accept", accept).build(),
				BodyHandlers.ofString());
	}

	private String raw(String first, String rest) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			String request = first + "\r\nHost: localhost\r\nConnection: close\r\n" + (rest.isEmpty() ? "\r\n" : rest);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private URI at(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
