package org.imrhelpcenter.eligibility;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.imrhelpcenter.StoppedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the check says to what it cannot read: which field, what to send instead, and
 * never what was sent.
 */
@ForPrograms
class BadChecksTests {

	private static final String LIMIT = " ".repeat(8192 - 2);

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	private Program program;

	@BeforeEach
	void someday() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.program = new Program(this.port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
			kindOfDispute | -                                  | kindOfDispute
			kindOfDispute | null                               | kindOfDispute
			kindOfDispute | ""                                 | kindOfDispute
			kindOfDispute | "medical_necessity"                | kindOfDispute
			kindOfDispute | " OTHER"                           | kindOfDispute
			kindOfDispute | "OTHER\\u0000"                     | kindOfDispute
			kindOfDispute | "\\ud800"                          | kindOfDispute
			kindOfDispute | 0                                  | kindOfDispute
			kindOfDispute | true                               | kindOfDispute
			kindOfDispute | ["OTHER"]                          | kindOfDispute
			kindOfDispute | {"a":"OTHER"}                      | kindOfDispute
			coverage      | "PRIVATE"                          | coverage
			coverage      | 1                                  | coverage
			coverage      | false                              | coverage
			coverage      | []                                 | coverage
			stateHearing  | "MAYBE"                            | stateHearing
			stateHearing  | {}                                 | stateHearing
			urgent        | "true"                             | urgent
			urgent        | "false"                            | urgent
			urgent        | 1                                  | urgent
			urgent        | 0.0                                | urgent
			urgent        | []                                 | urgent
			urgent        | {"value":true}                     | urgent
			mediCal       | "yes"                              | mediCal
			mediCal       | 1e400                              | mediCal
			receivedAt    | "2026-11-20"                       | receivedAt
			receivedAt    | "2026-11-20T10:15:00"              | receivedAt
			receivedAt    | "2026-11-20 10:15:00-08:00"        | receivedAt
			receivedAt    | "2026-11-20T10:15:00 -08:00"       | receivedAt
			receivedAt    | "2026-11-20T24:00:00Z"             | receivedAt
			receivedAt    | "2026-11-20T10:60:00Z"             | receivedAt
			receivedAt    | "2026-11-20T10:15:60Z"             | receivedAt
			receivedAt    | "2026-02-29T10:15:00Z"             | receivedAt
			receivedAt    | "2026-02-30T10:15:00-08:00"        | receivedAt
			receivedAt    | "2026-11-20T10:15:00+19:00"        | receivedAt
			receivedAt    | "2026-11-20T10:15:00-8:00"         | receivedAt
			receivedAt    | "2026-11-20T10:15:00PST"           | receivedAt
			receivedAt    | "2026-11-20T10:15:00-08:00[America/Los_Angeles]" | receivedAt
			receivedAt    | "2026-11-20T10:15:00.0000000001Z"  | receivedAt
			receivedAt    | "1999-12-31T23:59:59Z"             | receivedAt
			receivedAt    | "2101-01-01T00:00:00-08:00"        | receivedAt
			receivedAt    | "+12026-11-20T10:15:00Z"           | receivedAt
			receivedAt    | "-2026-11-20T10:15:00Z"            | receivedAt
			receivedAt    | "0000-01-01T00:00:00Z"             | receivedAt
			receivedAt    | "now"                              | receivedAt
			receivedAt    | 1795198500                         | receivedAt
			receivedAt    | 99999999999999999999999999999999   | receivedAt
			receivedAt    | {"seconds":1}                      | receivedAt
			appeal        | true                               | appeal
			appeal        | "2026-06-01"                       | appeal
			appeal        | []                                 | appeal
			appeal        | [{"decidedOn":"2026-06-01"}]       | appeal
			appeal        | {"filedOn":"2026-02-30"}           | appeal.filedOn
			appeal        | {"filedOn":"2026-2-3"}             | appeal.filedOn
			appeal        | {"filedOn":"20260203"}             | appeal.filedOn
			appeal        | {"filedOn":"2026-W05-2"}           | appeal.filedOn
			appeal        | {"filedOn":"2026-034"}             | appeal.filedOn
			appeal        | {"filedOn":"02/03/2026"}           | appeal.filedOn
			appeal        | {"filedOn":"+2026-02-03"}          | appeal.filedOn
			appeal        | {"filedOn":"-0044-03-15"}          | appeal.filedOn
			appeal        | {"filedOn":"1899-12-31"}           | appeal.filedOn
			appeal        | {"filedOn":"2026-02-03T00:00:00Z"} | appeal.filedOn
			appeal        | {"filedOn":"2026-02-03\\u0000"}    | appeal.filedOn
			appeal        | {"filedOn":""}                     | appeal.filedOn
			appeal        | {"filedOn":20260203}               | appeal.filedOn
			appeal        | {"filedOn":[2026,2,3]}             | appeal.filedOn
			appeal        | {"filedOn":"2026-11-21"}           | appeal.filedOn
			appeal        | {"decided":"true"}                 | appeal.decided
			appeal        | {"decided":1}                      | appeal.decided
			appeal        | {"decidedOn":"2027-02-29"}         | appeal.decidedOn
			appeal        | {"decidedOn":"2026-11-21"}         | appeal.decidedOn
			appeal        | {"decidedOn":"9999-12-31"}         | appeal.decidedOn
			appeal        | {"decidedOn":"999999999-12-31"}    | appeal.decidedOn
			appeal        | {"decided":false,"decidedOn":"2026-06-01"}            | appeal.decidedOn
			appeal        | {"filedOn":"2026-06-02","decidedOn":"2026-06-01"}     | appeal.decidedOn""")
	void namesTheFieldThatIsWrong(String field, @Nullable String value, String faulty) {
		assertThat(Program.faulty(this.program.check(Program.about(field, value)))).containsExactly(faulty);
	}

	@Test
	void takesDaysUpToTheReceivedOne() {
		assertThat(this.program.check("appeal", "{\"filedOn\":\"2026-11-20\",\"decidedOn\":\"2026-11-20\"}")
			.get("fileBy")
			.stringValue()).isEqualTo("2027-05-20");
		// Already the 21st in London, still the 20th in California.
		String late = Program.about("receivedAt", "\"2026-11-21T05:00:00Z\"", "appeal", "{\"filedOn\":\"2026-11-21\"}");
		assertThat(Program.faulty(this.program.check(late))).containsExactly("appeal.filedOn");
		String now = Program.about("receivedAt", null, "appeal", "{\"filedOn\":\"2026-11-21\"}");
		assertThat(Program.faulty(this.program.check(now))).containsExactly("appeal.filedOn");
	}

	@Test
	void namesEverythingThatIsWrongAtOnce() {
		HttpResponse<String> answer = this.program
			.check("{\"receivedAt\":1,\"urgent\":2,\"coverage\":3,\"mediCal\":4,\"stateHearing\":6,"
					+ "\"appeal\":{\"filedOn\":7,\"decided\":8,\"decidedOn\":9}}");
		assertThat(Program.faulty(answer)).containsExactlyInAnyOrder("receivedAt", "kindOfDispute", "urgent",
				"coverage", "mediCal", "appeal.filedOn", "appeal.decided", "appeal.decidedOn", "stateHearing");
		HttpResponse<String> twice = this.program.check(
				Program.about("appeal", "{\"filedOn\":\"2026-12-02\",\"decided\":false,\"decidedOn\":\"2026-12-01\"}"));
		assertThat(Program.faulty(twice)).containsExactly("appeal.filedOn", "appeal.decidedOn", "appeal.decidedOn",
				"appeal.decidedOn");
	}

	@Test
	void blamesNoOtherDayForAReceivedDateThatCannotBeRead() {
		String body = Program.about("receivedAt", "\"soon\"", "appeal", "{\"filedOn\":\"2080-01-01\"}");
		assertThat(Program.faulty(this.program.check(body))).containsExactly("receivedAt");
	}

	@Test
	void saysWhatToSendInstead() {
		HttpResponse<String> answer = this.program.check(Program.about("kindOfDispute", "\"x\""));
		assertThat(answer.body()).isEqualTo("""
				{"type":"about:blank","title":"We could not read that","status":400,"errors":[\
				{"field":"kindOfDispute","message":"Send one of these words, in quotes: MEDICAL_NECESSITY, \
				EXPERIMENTAL, EMERGENCY_PAYMENT, OTHER, UNKNOWN."}]}""");
	}

	@ParameterizedTest
	@MethodSource
	void takesNothingButOneJsonObject(byte[] body) {
		assertThat(Program.faulty(this.program.check(body))).containsExactly("body");
	}

	static Stream<byte[]> takesNothingButOneJsonObject() {
		String good = Program.about();
		Stream<String> texts = Stream.of("", " ", "\n", "null", "true", "0", "\"x\"", "[]", "[" + good + "]", "{", "}",
				"{\"kindOfDispute\"", "{\"kindOfDispute\":}", "{'kindOfDispute':'OTHER'}", "{kindOfDispute:\"OTHER\"}",
				good + good, good + "x", good + "]", good + ",", "// x\n" + good, "/* x */" + good, "\uFEFF" + good,
				"\u0000" + good, good + "\u0000", "{\"kindOfDispute\":\"OT\u0000HER\"}",
				"{\"kindOfDispute\":\"OTHER\",}", "{\"kindOfDispute\":\"OTHER\",\"kindOfDispute\":\"OTHER\"}",
				"{\"kindOfDispute\":\"OTHER\",\"appeal\":{\"decided\":true,\"decided\":true}}",
				"{\"kindOfDispute\":\"OTHER\",\"x\":NaN}", "{\"kindOfDispute\":\"OTHER\",\"x\":01}",
				"{\"kindOfDispute\":\"OTHER\",\"x\":" + "9".repeat(1000) + "}",
				"{\"kindOfDispute\":\"OTHER\",\"x\":" + "[".repeat(30) + "]".repeat(30) + "}", "[".repeat(8000),
				"{\"a\":".repeat(1600), "kindOfDispute=OTHER", "<check/>");
		Stream<byte[]> bytes = Stream.of(good.getBytes(StandardCharsets.UTF_16),
				good.getBytes(StandardCharsets.UTF_16LE), good.getBytes(StandardCharsets.UTF_16BE),
				new byte[] { (byte) 0xff }, new byte[] { '{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}' },
				"{\"kindOfDispute\":\"OTHER\",\"x\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
		return Stream.concat(texts.map((text) -> text.getBytes(StandardCharsets.UTF_8)), bytes);
	}

	@Test
	void takesEightKilobytesAndNoMore() {
		String most = LIMIT.substring(Program.about().length() - 2) + Program.about();
		assertThat(this.program.check(most).statusCode()).isEqualTo(200);
		HttpResponse<String> more = this.program.check(most + " ");
		assertThat(Program.problem(more, 413).get("errors")).isEmpty();
		byte[] untold = (most + " ").getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> chunked = this.program
			.post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(untold)), "application/json");
		Program.problem(chunked, 413);
		Program.problem(this.program.check("x".repeat(700_000)), 413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/xml", "text/json",
			"application/problem+json", "multipart/form-data", "multipart/form-data;boundary=x", "nonsense", "a/b/c",
			"*/*", "application/*", "application/json+xml", ";" })
	void takesJsonOnly(String type) {
		Program.problem(this.program.post(BodyPublishers.ofString(Program.about()), type), 415);
	}

	@Test
	void takesJsonThatSaysSoOnly() {
		Program.problem(this.program.post(BodyPublishers.ofString(Program.about()), null), 415);
		Program.problem(this.program.post(BodyPublishers.noBody(), null), 415);
		assertThat(this.program.post(BodyPublishers.ofString(Program.about()), "application/json;charset=UTF-8")
			.statusCode()).isEqualTo(200);
		assertThat(this.program.post(BodyPublishers.ofString(Program.about()), "APPLICATION/JSON").statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/eligibility-checks, POST", "PUT, /api/v1/eligibility-checks, POST",
			"DELETE, /api/v1/eligibility-checks, POST", "PATCH, /api/v1/eligibility-checks, POST",
			"HEAD, /api/v1/eligibility-checks, POST", "POST, /api/v1/deadlines, GET", "PUT, /api/v1/deadlines, GET",
			"DELETE, /api/v1/deadlines, GET" })
	void tellsTheMethodThatWorks(String method, String path, String allowed) {
		HttpResponse<String> answer = this.program.send(method, path);
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow").orElse("")).contains(allowed);
		if (!method.equals("HEAD")) {
			assertThat(Program.problem(answer, 405).get("errors")).isEmpty();
		}
	}

	@Test
	void knowsNoMethodThatThereIsNot() {
		Program.problem(this.program.send("NONSENSE", Program.CHECKS), 400);
	}

	@Test
	void answersInJsonOrNotAtAll() {
		for (String accept : List.of("text/html", "image/png", "nonsense")) {
			Program.problem(this.program.get("/api/v1/deadlines?completedOn=2026-11-20", "Accept", accept), 406);
		}
		for (String accept : List.of("*/*", "application/*", "text/html, */*;q=0.1", "application/json;q=0.5")) {
			Program.answered(this.program.get("/api/v1/deadlines?completedOn=2026-11-20", "Accept", accept));
		}
	}

	@Test
	void tellsProblemsToWhoeverAsksForWhatIsNotThere() {
		for (String path : List.of("/api", "/api/v1", "/api/v1/eligibility-checks/", "/api/v1/eligibility-checks/1",
				"/api/v2/deadlines", "/api/v1/deadlines.json")) {
			Program.problem(this.program.get(path), 404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/deadlines?completedOn=%zz", "/api/v1/deadlines?completedOn=%ff%fe",
			"/api/v1/deadlines?completedOn%5B0%5D=2026-11-20", "/api/v1/deadlines;x=1?completedOn=2026-11-20",
			"/api/v1/%2e%2e/deadlines" })
	void neverBlamesItselfForABrokenAddress(String address) throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("application/problem+json", "\"errors\":[]");
		}
	}

	@Test
	void keepsTheLimitHoweverTheAddressIsSpelled() throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("POST /%61pi/v1/eligibility-checks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
						+ "Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413 ".length());
			assertThat(new String(status, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413 ");
		}
	}

}
