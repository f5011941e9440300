package org.imrhelpcenter.eligibility;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What CONTRACT.md promises of the calculator, line by line. */
@ForPrograms
class DeadlinesApiTests {

	private static final String LONG_ADDRESS = "completedOn=" + "9".repeat(3000);

	@LocalServerPort
	int port;

	private Program program;

	@BeforeEach
	void someProgram() {
		this.program = new Program(this.port);
	}

	@Test
	void answersTheExampleWithTheseNamesInThisOrder() {
		HttpResponse<String> answer = this.program
			.get("/api/v1/deadlines?completedOn=2026-11-20&recordsReceivedOn=2026-12-10&urgent=false");
		Program.answered(answer);
		assertThat(answer.body()).isEqualTo("""
				{"clocks":[{"clock":"QUALIFICATION_LETTER","dueOn":"2026-11-27"},\
				{"clock":"DECISION_AFTER_RECORDS","dueOn":"2027-01-09"},\
				{"clock":"DECISION_OVERALL","dueOn":"2027-01-04"}],\
				"decisionDueOn":"2027-01-04","bindingClock":"DECISION_OVERALL"}""");
	}

	@Test
	void leavesOutTheClockThatNeedsTheRecords() {
		JsonNode answer = this.program.deadlines("completedOn=2026-11-20");
		assertThat(Program.texts(answer.get("clocks"), "clock")).containsExactly("QUALIFICATION_LETTER",
				"DECISION_OVERALL");
		assertThat(answer.get("decisionDueOn").stringValue()).isEqualTo("2027-01-04");
		assertThat(answer.get("bindingClock").stringValue()).isEqualTo("DECISION_OVERALL");
	}

	@ParameterizedTest
	@CsvSource({
			"2026-11-20, 2026-12-01, false, 2026-11-27, 2026-12-31, 2027-01-04, 2026-12-31, DECISION_AFTER_RECORDS",
			"2026-11-20, 2026-12-04, false, 2026-11-27, 2027-01-03, 2027-01-04, 2027-01-03, DECISION_AFTER_RECORDS",
			"2026-11-20, 2026-12-05, false, 2026-11-27, 2027-01-04, 2027-01-04, 2027-01-04, DECISION_AFTER_RECORDS",
			"2026-11-20, 2026-12-06, false, 2026-11-27, 2027-01-05, 2027-01-04, 2027-01-04, DECISION_OVERALL",
			"2026-11-20, 2026-11-01, false, 2026-11-27, 2026-12-20, 2027-01-04, 2026-12-20, DECISION_AFTER_RECORDS",
			"2026-11-20, 2026-11-25, true, 2026-11-22, 2026-11-28, 2026-11-27, 2026-11-27, DECISION_OVERALL",
			"2026-11-20, 2026-11-24, true, 2026-11-22, 2026-11-27, 2026-11-27, 2026-11-27, DECISION_AFTER_RECORDS",
			"1990-01-01, 1990-01-01, false, 1990-01-08, 1990-01-31, 1990-02-15, 1990-01-31, DECISION_AFTER_RECORDS",
			"2100-12-31, 2100-12-31, false, 2101-01-07, 2101-01-30, 2101-02-14, 2101-01-30, DECISION_AFTER_RECORDS" })
	void countsFromTheLaterDayAndNamesTheClockThatBinds(String completedOn, String recordsReceivedOn, String urgent,
			String letter, String afterRecords, String overall, String dueOn, String binding) {
		JsonNode answer = this.program
			.deadlines("completedOn=" + completedOn + "&recordsReceivedOn=" + recordsReceivedOn + "&urgent=" + urgent);
		assertThat(Program.texts(answer.get("clocks"), "clock")).containsExactly("QUALIFICATION_LETTER",
				"DECISION_AFTER_RECORDS", "DECISION_OVERALL");
		assertThat(Program.texts(answer.get("clocks"), "dueOn")).containsExactly(letter, afterRecords, overall);
		assertThat(answer.get("decisionDueOn").stringValue()).isEqualTo(dueOn);
		assertThat(answer.get("bindingClock").stringValue()).isEqualTo(binding);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			x=1                                                        | completedOn
			completedOn                                                | completedOn
			completedOn=                                               | completedOn
			completedOn=2026-02-29                                     | completedOn
			completedOn=2026-02-30                                     | completedOn
			completedOn=2026-13-01                                     | completedOn
			completedOn=2026-11-31                                     | completedOn
			completedOn=2026-1-1                                       | completedOn
			completedOn=20261120                                       | completedOn
			completedOn=11/20/2026                                     | completedOn
			completedOn=%2B2026-11-20                                  | completedOn
			completedOn=-2026-11-20                                    | completedOn
			completedOn=2026-11-20T00:00                               | completedOn
			completedOn=2026-11-20%00                                  | completedOn
			completedOn=%202026-11-20                                  | completedOn
			completedOn=%D9%A2%D9%A0%D9%A2%D9%A6-11-20                 | completedOn
			completedOn=1989-12-31                                     | completedOn
			completedOn=2101-01-01                                     | completedOn
			completedOn=0000-01-01                                     | completedOn
			completedOn=9999-12-31                                     | completedOn
			completedOn=999999999-12-31                                | completedOn
			completedOn=2026-11-20&completedOn=2026-11-20              | completedOn
			completedOn=2026-11-20&recordsReceivedOn=                  | recordsReceivedOn
			completedOn=2026-11-20&recordsReceivedOn=1989-12-31        | recordsReceivedOn
			completedOn=2026-11-20&recordsReceivedOn=2101-01-01        | recordsReceivedOn
			completedOn=2026-11-20&recordsReceivedOn=soon              | recordsReceivedOn
			completedOn=2026-11-20&urgent=                             | urgent
			completedOn=2026-11-20&urgent                              | urgent
			completedOn=2026-11-20&urgent=yes                          | urgent
			completedOn=2026-11-20&urgent=TRUE                         | urgent
			completedOn=2026-11-20&urgent=1                            | urgent
			completedOn=2026-11-20&urgent=null                         | urgent
			completedOn=2026-11-20&urgent=true&urgent=true             | urgent
			completedOn=x&recordsReceivedOn=y&urgent=z                 | completedOn,recordsReceivedOn,urgent""")
	void namesEachParameterThatIsWrong(String query, String fields) {
		HttpResponse<String> answer = this.program.get("/api/v1/deadlines?" + query);
		assertThat(Program.faulty(answer)).isEqualTo(List.of(fields.split(",")));
	}

	@Test
	void asksForTheDayThatItNeeds() {
		assertThat(Program.faulty(this.program.get("/api/v1/deadlines"))).containsExactly("completedOn");
		HttpResponse<String> answer = this.program.get("/api/v1/deadlines?" + LONG_ADDRESS);
		assertThat(Program.faulty(answer)).containsExactly("completedOn");
		assertThat(answer.body()).doesNotContain("999");
	}

	@Test
	void takesNoNoticeOfOtherParameters() {
		assertThat(this.program.deadlines("completedOn=2026-11-20&utm_source=x&x=1&x=2"))
			.isEqualTo(this.program.deadlines("completedOn=2026-11-20"));
	}

	@Test
	void answersWhoWantsNoBodyToo() {
		HttpResponse<String> answer = this.program.send("HEAD", "/api/v1/deadlines?completedOn=2026-11-20");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEmpty();
	}

}
