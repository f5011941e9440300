package org.imrhelpcenter.eligibility;

import java.net.http.HttpResponse;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the deadline calculator, with the worked examples of the rules. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(StoppedClock.InPlace.class)
class CalculatorTests {

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	private Visitor visitor;

	@BeforeEach
	void someone() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.visitor = new Visitor(this.port);
	}

	@Test
	void asksForTheDates() {
		HttpResponse<String> page = this.visitor.get("/deadlines");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Deadline calculator", "When was the application complete?")
			.doesNotContain("There is a problem", "class=\"reckoned\"");
	}

	@Test
	void computesWithoutRecords() {
		assertThat(ask("completedOn.month=11&completedOn.day=20&completedOn.year=2026"))
			.contains("The decision is due on January 4, 2027", "45 days left", "November 27, 2026", "7 days left",
					"Complete application received November 20, 2026; 45 calendar days; due January 4, 2027.",
					"Standard case", "Once the plan&#39;s records have come", "value=\"2026\"")
			.doesNotContain("Decision after records");
	}

	@ParameterizedTest
	@CsvSource({ "12, 1, 'December 31, 2026', Decision after records", "12, 10, 'January 4, 2027', Decision overall" })
	void marksTheDateThatDecides(int month, int day, String due, String binding) {
		String page = ask("completedOn.month=11&completedOn.day=20&completedOn.year=2026&recordsReceivedOn.month="
				+ month + "&recordsReceivedOn.day=" + day + "&recordsReceivedOn.year=2026");
		assertThat(page).contains("The decision is due on " + due);
		String marked = page.substring(page.indexOf("next__binding"), page.indexOf("This one decides"));
		assertThat(marked).contains(binding, due);
	}

	@Test
	void computesAnUrgentCase() {
		assertThat(ask("completedOn.month=November&completedOn.day=20&completedOn.year=2026&urgent=YES"))
			.contains("The decision is due on November 27, 2026", "November 22, 2026", "Urgent case", "checked");
	}

	@ParameterizedTest
	@ValueSource(strings = { "completedOn.month=1&completedOn.day=1&completedOn.year=1990",
			"completedOn.month=12&completedOn.day=31&completedOn.year=2100" })
	void computesTheFirstAndTheLastDay(String query) {
		assertThat(ask(query)).contains("The decision is due on");
	}

	@ParameterizedTest
	@CsvSource({ "completedOn.month=&completedOn.day=&completedOn.year=, Enter the day on which the application",
			"urgent=YES, Enter the day on which the application",
			"completedOn.month=2&completedOn.day=30&completedOn.year=2026, February has no day 30",
			"completedOn.month=12&completedOn.day=31&completedOn.year=1989, 1990 or later",
			"completedOn.month=1&completedOn.day=1&completedOn.year=2101, 2100 or earlier",
			"completedOn.month=1&completedOn.day=1&completedOn.year=2026&urgent=maybe, Choose one of the answers",
			"completedOn.month=1&completedOn.day=1&completedOn.year=2026&recordsReceivedOn.month=13, not a month" })
	void saysWhatIsWrong(String query, String told) {
		HttpResponse<String> page = this.visitor.get("/deadlines?" + query);
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains(told, "There is a problem").doesNotContain("class=\"reckoned\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "completedOn=2026-11-20", "completedOn=x", "completedOn[0]=x", "urgent=%00", "%C0=%FF" })
	void answersWhatNobodyShouldSendWithAPage(String query) {
		HttpResponse<String> page = this.visitor.get("/deadlines?" + query);
		assertThat(page.statusCode()).isIn(400, 422);
		assertThat(page.body()).contains("<h1");
	}

	private String ask(String query) {
		HttpResponse<String> page = this.visitor.get("/deadlines?" + query);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("??");
		return page.body();
	}

}
