package org.imrhelpcenter.eligibility;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of broken bodies: an answer or a problem each time, and never their own
 * words.
 */
@ForPrograms
class FuzzedChecksTests {

	private static final int BODIES = 4_000;

	private static final String MARK = "Zq7Zq7";

	private static final List<String> PIECES = List.of("null", "true", "false", "0", "-1", "1e999", "\"\"", "[]", "{}",
			"{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud83d", "\u0000", "\u2028", "\uFEFF", "é", "🙂",
			"'", "\"" + MARK + "\"", MARK, "{\"" + MARK + "\":1}", "[\"" + MARK + "\"]", "\"2026-02-30\"",
			"\"9999-99-99\"", "\"2026-06-01\"", "\"+999999999-12-31\"", "\"2026-11-20T10:15:00Z\"", "\"OTHER\"",
			"\"UNKNOWN\"", "\"MEDICARE\"", "\"filedOn\":", "\"decided\":", "\"decidedOn\":", "\"receivedAt\":",
			"\"kindOfDispute\":", "99999999999999999999999999", "<script>" + MARK, "${" + MARK + "}", "#{" + MARK + "}",
			"{0}", "%s");

	private final Random random = new Random(20261124);

	@LocalServerPort
	int port;

	@Test
	void answersEveryBodyAndRepeatsNone() {
		Program program = new Program(this.port);
		int good = 0;
		for (int i = 0; i < BODIES; i++) {
			byte[] body = body();
			HttpResponse<String> answer = program.check(body);
			String sent = new String(body, StandardCharsets.UTF_8);
			assertThat(answer.statusCode()).as(sent).isIn(200, 400);
			assertThat(answer.body()).as(sent).doesNotContain(MARK, "??", "Exception", "jackson");
			if (answer.statusCode() == 400) {
				assertThat(Program.faulty(answer)).as(sent).isNotEmpty();
			}
			else {
				good++;
			}
		}
		assertThat(good).isBetween(BODIES / 100, BODIES / 2);
	}

	private byte[] body() {
		StringBuilder text = new StringBuilder(start());
		int changes = 1 + this.random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			change(text);
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		if (bytes.length > 0 && this.random.nextInt(4) == 0) {
			bytes[this.random.nextInt(bytes.length)] = (byte) this.random.nextInt(256);
		}
		return Arrays.copyOf(bytes, Math.min(bytes.length, 8000));
	}

	private String start() {
		return switch (this.random.nextInt(4)) {
			case 0 -> Program.about("urgent", "true", "coverage", "\"UNKNOWN\"", "stateHearing", "\"HELD\"");
			case 1 -> Program.about("appeal", "{\"filedOn\":\"2026-04-02\",\"decided\":true}", "mediCal", "true");
			case 2 -> Program.about(
					any("receivedAt", "kindOfDispute", "urgent", "coverage", "mediCal", "appeal", "stateHearing", MARK),
					piece());
			default ->
				Program.about("appeal", "{\"" + any("filedOn", "decided", "decidedOn", MARK) + "\":" + piece() + "}");
		};
	}

	private void change(StringBuilder text) {
		int at = this.random.nextInt(text.length() + 1);
		int end = Math.min(text.length(), at + this.random.nextInt(6));
		switch (this.random.nextInt(6)) {
			case 0 -> text.delete(at, end);
			case 1 -> text.insert(at, piece());
			case 2 -> text.replace(at, end, piece());
			case 3 -> text.insert(at, text.substring(at, end));
			case 4 -> replaceValue(text);
			default -> text.insert(at, (char) this.random.nextInt(128));
		}
	}

	/** Something else after a colon: most often still JSON. */
	private void replaceValue(StringBuilder text) {
		int colon = text.indexOf(":", this.random.nextInt(text.length() + 1));
		int end = (colon >= 0) ? text.indexOf(",", colon) : -1;
		if (end > 0) {
			text.replace(colon + 1, end, piece());
		}
	}

	private String piece() {
		return PIECES.get(this.random.nextInt(PIECES.size()));
	}

	private String any(String... names) {
		return names[this.random.nextInt(names.length)];
	}

}
