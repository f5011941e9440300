package org.imrhelpcenter.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody looks how their case stands, from the front page until they leave.
 */
@InABrowser
class TrackingJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private final ReturnCode code = ReturnCode.random();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"RECEIVED | UNDECIDED | Intake and processing You are here | We have your application.",
			"QUALIFIED | IMR | Information gathering and review You are here | Next, we ask your plan",
			"IN_REVIEW | IMR | Information gathering and review You are here | Doctors who do not work for your plan",
			"COMPLAINT | COMPLAINT | Information gathering and review You are here | as a complaint",
			"DECIDED | IMR | Determination You are here | Your case is decided.",
			"CLOSED | IMR | Determination Closed | Your case is closed." })
	void readsWhereTheCaseStandsAtEveryStage(CaseStatus status, String track, String stage, String now) {
		Receipt receipt = receive(standard());
		this.jdbc.sql("update imr_case set status = ?, track = ? where id = ?")
			.params(status.name(), track, receipt.caseId())
			.update();
		for (boolean scripts : new boolean[] { true, false }) {
			try (Applicant maria = enter(receipt, scripts)) {
				maria.on("/track/case").reads(stage, now, receipt.number().text(), "From you Nothing right now.");
				if (scripts) {
					Chromium.check(maria.page(), "track-" + status.name().toLowerCase());
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readsEverythingThatCanStandThere(boolean scripts) {
		Receipt receipt = receive(ArrivingApplication.at(this.clock.instant().minus(Duration.ofDays(8)))
			.urgent()
			.mediCal(StateHearing.REQUESTED)
			.service("MRI of the left knee", KindOfDispute.MEDICAL_NECESSITY,
					Appeal.decided(null, LocalDate.of(2026, 9, 1)))
			.service("Supercalifragilisticexpialidocious-enzyme-replacement-therapy", KindOfDispute.EXPERIMENTAL,
					Appeal.decided(null, LocalDate.of(2026, 5, 1)))
			.answered("STORY", "CASEWORK", "{\"story\":\"They said no.\"}"));
		this.jdbc.sql("""
				insert into audit_line (subject, number, at, ref, name, role, address, deed, detail, hash)
				select :subject, n + 1, :at::timestamptz + n * interval '7 hours', 'staff/9', 'Noor Whitfield',
				  (array['NURSE', 'ANALYST', 'INTAKE'])[1 + n % 3], null,
				  case when n = 2 then 'CASE_ASSIGNED' else 'CASE_OPENED' end, '', ''
				from generate_series(1, 9) n""")
			.param("subject", "case/" + receipt.caseId())
			.param("at", "2026-11-16T16:00:00Z")
			.update();
		this.jdbc.sql("update audit_head set length = 10 where subject = ?").param("case/" + receipt.caseId()).update();
		try (Applicant maria = enter(receipt, scripts)) {
			maria.reads("A date was missed", "We are late. This is still to be done.",
					"The last day to ask for one is December 30, 2026.",
					"A person at the Help Center took on your case.", "A nurse");
			assertThat(maria.page().content()).doesNotContain("Noor Whitfield");
			maria.page().locator(".why summary").first().click();
			maria.reads("Weekends and holidays count.");
			if (scripts) {
				Chromium.check(maria.page(), "track-everything");
			}
			assertThat(maria.page().content()).doesNotContain("They said no.");
			maria.press("Your answers, as you sent them");
			maria.on("/track/case/application").reads("They said no.", receipt.number().text());
			if (scripts) {
				Chromium.check(maria.page(), "track-application");
			}
			maria.speak("es").isIn("es").reads("Sus respuestas, como las envió", "They said no.");
			if (scripts) {
				Chromium.check(maria.page(), "track-application-es");
			}
			maria.speak("en").press("Back to your case");
			assertThat(maria.path()).isEqualTo("/track/case");
		}
	}

	@Test
	void isAskedForWhatIsMissing() {
		Receipt receipt = receive(standard().with(new Completeness(LocalDate.of(2026, 11, 23), null, null)));
		try (Applicant maria = enter(receipt, true)) {
			maria.reads("These are missing in your application: what the problem is, in your own words "
					+ "the medical release, with your signature");
			Chromium.check(maria.page(), "track-incomplete");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void leavesNothingBehind(boolean scripts) {
		Receipt receipt = receive(standard());
		try (Applicant maria = enter(receipt, scripts)) {
			maria.reads("this page closes by itself when nothing happens for 30 minutes");
			maria.press("Leave your case");
			assertThat(maria.path()).isEqualTo("/track");
			maria.page().goBack();
			assertThat(maria.page().content()).doesNotContain(receipt.number().text());
			maria.open("/track/case");
			assertThat(maria.path()).isEqualTo("/track");
		}
	}

	@Test
	void printsTheReasonsAndThePrivateAnswersApart() {
		Receipt receipt = receive(standard().answered("STORY", "CASEWORK", "{\"story\":\"They said no.\"}"));
		try (Applicant maria = enter(receipt, true)) {
			Page page = maria.page();
			assertThat(page.locator("[data-print]").isVisible()).isTrue();
			assertThat(page.locator(".why p").first().isVisible()).isFalse();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".why p").first().isVisible()).isTrue();
			assertThat(page.locator("[data-print]").isVisible()).isFalse();
			maria.open("/track/case/application").reads("They said no.");
			assertThat(page.locator("[data-print]").isVisible()).isFalse();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			assertThat(page.locator("[data-print]").isVisible()).isTrue();
		}
	}

	private ArrivingApplication standard() {
		return ArrivingApplication.at(this.clock.instant());
	}

	private Receipt receive(ArrivingApplication application) {
		return this.transaction
			.execute((status) -> this.arrivals.receive(application.code(this.code).build(), Viewer.member(null)));
	}

	private Applicant enter(Receipt receipt, boolean scripts) {
		return new Applicant(Chromium.shared(), this.port, scripts).open("/track")
			.give("number", receipt.number().text())
			.give("code", this.code.text())
			.give("birthDate", LocalDate.of(1980, 2, 3))
			.press("Open my case");
	}

}
