package org.imrhelpcenter.eligibility;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Only the impossible is sent back, with all that was typed, and nothing is kept. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(StoppedClock.InPlace.class)
@ExtendWith(OutputCaptureExtension.class)
class CheckInputTests {

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private Asker asker;

	@BeforeEach
	void someone() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.asker = new Asker(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "filedOn, 2, 30, 2026, February has no day 30", "filedOn, 13, 1, 2026, not a month",
			"filedOn, 11, 21, 2026, in the future", "decidedOn, 11, 21, 2026, in the future",
			"decidedOn, 1, 1, 1989, 1990 or later", "decidedOn, 4, , 2026, Enter the day",
			"decidedOn, 4, 9, 26, four digits", "filedOn, x, 9, 2026, not a month" })
	void sendsBackDatesThatCannotBeAndKeepsAllThatWasTyped(String field, String month, @Nullable String day,
			String year, String told) {
		HttpResponse<String> answer = this.asker.visitor.post("/check", "urgent", "NO", "coverage", "SELF_INSURED",
				"mediCal", "NOT_SURE", "reasons", "EXPERIMENTAL", "reasons", "OUT_OF_NETWORK", "filed", "YES",
				"decided", "YES", field + ".month", month, field + ".day", (day != null) ? day : "", field + ".year",
				year, "hearing", "WITHDRAWN");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(told, "There is a problem", "value=\"" + year + "\"", "href=\"#" + field);
		assertThat(checked(answer.body())).containsExactly("urgent=NO", "coverage=SELF_INSURED", "mediCal=NOT_SURE",
				"reasons=EXPERIMENTAL", "reasons=OUT_OF_NETWORK", "filed=YES", "decided=YES", "hearing=WITHDRAWN");
	}

	@Test
	void sendsBackALetterThatIsOlderThanTheAppeal() {
		String[] fields = { "filed", "YES", "filedOn", "2026-10-02", "decided", "YES", "decidedOn", "2026-10-01" };
		HttpResponse<String> answer = this.asker.post("/check", fields);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("before the day on which the appeal was filed");
		assertThat(this.asker.post("/check/calendar", fields).statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource({ "urgent, MAYBE", "coverage, UNKNOWN", "mediCal, yes", "reasons, X", "filed, NOT_KNOWN", "decided, 1",
			"hearing, ''''", "hearing, <script>" })
	void sendsBackAnswersThatWereNeverOffered(String name, String value) {
		HttpResponse<String> answer = this.asker.visitor.post("/check", name, value);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Choose one of the answers shown.").doesNotContain("<script>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/check", "/check/calendar" })
	void answersWhatNobodyShouldSendWithAPage(String path) {
		assertThat(this.asker.visitor.post(path, "filedOn", "x").statusCode()).isIn(400, 422);
		assertThat(this.asker.visitor.post(path, "reasons[7]", "x").statusCode()).isEqualTo(400);
		assertThat(this.asker.visitor.post(path, "filedOn.month.x", "x", "nothing", "\u0000").statusCode())
			.isEqualTo(200);
		assertThat(this.asker.visitor.post(path, "urgent", "\u0000").statusCode()).isEqualTo(422);
		assertThat(this.asker.visitor.post(path, "coverage", "x".repeat(600_000)).statusCode()).isEqualTo(413);
		assertThat(new Visitor(this.port).post(path).statusCode()).as("without its token").isEqualTo(403);
	}

	@Test
	void repeatsNothingOfItInTheLog(CapturedOutput log) {
		for (String path : List.of("/check", "/check/calendar", "/apply")) {
			this.asker.visitor.post(path, "filedOn", "Zebrafinch", "urgent", "Zebrafinch");
		}
		this.asker.visitor.get("/deadlines?completedOn=Zebrafinch");
		assertThat(log.getAll()).doesNotContain("Zebrafinch");
	}

	@Test
	void keepsNothing() {
		long before = rows();
		this.asker.check("urgent", "YES", "coverage", "MEDICARE", "decidedOn", "2026-10-01");
		this.asker.post("/check/calendar", "decidedOn", "2026-10-01");
		this.asker.visitor.post("/check", "change", "yes", "urgent", "YES");
		assertThat(rows()).isEqualTo(before);
		assertThat(this.asker.visitor.cookie("imr-form")).isPresent();
		assertThat(this.asker.visitor.cookie("application")).isEmpty();
		assertThat(this.asker.visitor.cookie("SESSION")).isEmpty();
		HttpResponse<String> answer = this.asker.visitor.post("/check", "urgent", "YES");
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> !cookie.startsWith("imr-form="));
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.uri().getQuery()).isNull();
		assertThat(answer.body()).doesNotContainPattern("(href|action)=\"[^\"]*(YES|urgent=)");
	}

	@Test
	void showsTheQuestionsAgainAsTheyWereAnswered() {
		String page = this.asker
			.post("/check", "change", "yes", "urgent", "NO", "reasons", "NONE_GIVEN", "filed", "YES", "filedOn",
					"2026-09-01")
			.body();
		assertThat(checked(page)).containsExactly("urgent=NO", "reasons=NONE_GIVEN", "filed=YES");
		assertThat(page).contains("name=\"filedOn.year\" value=\"2026\"").doesNotContain("There is a problem");
	}

	/** What is ticked on the page, in its order. */
	private static List<String> checked(String page) {
		return Pattern
			.compile(
					"<input class=\"usa-(?:radio|checkbox)__input\"[^>]* name=\"(\\w+)\" value=\"(\\w+)\"[^>]* checked")
			.matcher(page)
			.results()
			.map((found) -> found.group(1) + "=" + found.group(2))
			.toList();
	}

	/** All rows of all tables. */
	private long rows() {
		return this.jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
			.query(String.class)
			.list()
			.stream()
			.mapToLong((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.sum();
	}

}
