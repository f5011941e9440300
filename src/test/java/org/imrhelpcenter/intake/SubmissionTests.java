package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Submitting, over HTTP: one application becomes one case, however often it is sent.
 */
@OverHttp
class SubmissionTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Autowired
	DraftRounds rounds;

	private Applicant applicant;

	@BeforeEach
	void someone() {
		this.applicant = new Applicant(this.port);
	}

	@Test
	void makesACaseAndConfirmsIt() {
		this.applicant.upToSign();
		String code = this.applicant.code();
		assertThat(Applicant.leadsTo(this.applicant.sign())).isEqualTo("/apply/confirmation");
		String confirmation = confirmation(this.applicant.visitor);
		assertThat(confirmation)
			.contains(number(confirmation), code, "Pacific time", "7 calendar days", "45 calendar days",
					"980 Ninth Street", "916-255-5241", "never originals", "MRI " + Applicant.MARKER)
			.doesNotContain("??");
	}

	@Test
	void needsTheNameAndTheTick() {
		this.applicant.upToSign();
		HttpResponse<String> answer = this.applicant.visitor.post("/apply/sign", "name", " ");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Type your full name", "Tick the box");
	}

	@Test
	void keepsTheTextThatWasSigned() {
		this.applicant.upToSign();
		this.applicant.sign();
		assertThat(this.jdbc
			.sql("select count(*) from case_signature where case_id = (select max(id) from imr_case) "
					+ "and length(text_sha256) = 32")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void endsEveryRepeatOnTheSameConfirmation() {
		this.applicant.upToSign();
		Visitor tab = this.applicant.anotherWindow(this.port);
		this.applicant.sign();
		String number = number(confirmation(this.applicant.visitor));
		long cases = cases();
		assertThat(Applicant.leadsTo(this.applicant.sign())).isEqualTo("/apply/confirmation");
		assertThat(Applicant.leadsTo(tab.post("/apply/sign", "name", "Somebody", "agree", "YES")))
			.isEqualTo("/apply/confirmation");
		assertThat(Applicant.leadsTo(tab.post("/apply/plan", "plan", "Other", "mediCal", "NO")))
			.isEqualTo("/apply/confirmation");
		assertThat(Applicant.leadsTo(tab.get("/apply/review"))).isEqualTo("/apply/confirmation");
		assertThat(number(confirmation(tab))).isEqualTo(number);
		assertThat(cases()).isEqualTo(cases);
	}

	@Test
	void makesOneCaseOfManyAtTheSameMoment() throws Exception {
		this.applicant.upToSign();
		List<Visitor> windows = List.of(this.applicant.anotherWindow(this.port),
				this.applicant.anotherWindow(this.port), this.applicant.anotherWindow(this.port),
				this.applicant.anotherWindow(this.port));
		long before = cases();
		ExecutorService hands = Executors.newFixedThreadPool(windows.size());
		try {
			List<Callable<String>> presses = windows.stream()
				.map((window) -> (Callable<String>) () -> Applicant
					.leadsTo(window.post("/apply/sign", "name", "Ana", "agree", "YES")))
				.toList();
			for (Future<String> press : hands.invokeAll(presses)) {
				assertThat(press.get()).isEqualTo("/apply/confirmation");
			}
		}
		finally {
			hands.shutdownNow();
		}
		assertThat(cases()).isEqualTo(before + 1);
		assertThat(windows.stream().map(this::confirmation).map(SubmissionTests::number).distinct()).hasSize(1);
	}

	@Test
	void acknowledgesByEmail() {
		this.applicant.upToSign();
		this.applicant.sign();
		assertThat(this.jdbc
			.sql("select count(*) from outbox_message where template = 'acknowledgement' and subject = "
					+ "(select 'case/' || max(id) from imr_case)")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void showsTheCodeForADayAndNoLonger() {
		this.applicant.upToSign();
		String code = this.applicant.code();
		this.applicant.sign();
		this.clock.forward(Duration.ofHours(23));
		this.rounds.tidy();
		Visitor later = comeBack(code);
		assertThat(confirmation(later)).contains(code);
		this.clock.forward(Duration.ofMinutes(70));
		this.rounds.tidy();
		Visitor afterADay = comeBack(code);
		assertThat(confirmation(afterADay)).doesNotContain(code).contains("now opens your case");
	}

	private Visitor comeBack(String code) {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/apply/return");
		visitor.post("/apply/return", "code", code, "birthDate.month", "4", "birthDate.day", "9", "birthDate.year",
				"1958");
		return visitor;
	}

	private String confirmation(Visitor visitor) {
		HttpResponse<String> page = visitor.get("/apply/confirmation");
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private static String number(String confirmation) {
		return confirmation.replaceAll("(?s).*receipt__number\">([^<]+)<.*", "$1");
	}

	private long cases() {
		return this.jdbc.sql("select count(*) from imr_case").query(Long.class).single();
	}

}
