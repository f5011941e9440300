package org.imrhelpcenter.journeys;

import java.time.Clock;
import java.time.LocalDate;

import com.microsoft.playwright.PlaywrightException;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Opening the own case, leaving it, and losing the code.
 */
@InABrowser
class TrackDoorJourneyTests {

	private static final LocalDate BORN = LocalDate.of(1980, 2, 3);

	private static final String PASSWORD = "a long enough password";

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

	private String number;

	@BeforeEach
	void receive() {
		this.jdbc.sql("delete from counted_try").update();
		ArrivingApplication application = ArrivingApplication.at(this.clock.instant())
			.of("Wilhelmina", "Oyelaran")
			.code(this.code);
		this.number = this.transaction
			.execute((status) -> this.arrivals.receive(application.build(), Viewer.member(null)).number().text());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void opensTheCaseFromTheFrontPageAndLeavesNothingBehind(boolean scripts) {
		try (Applicant wilhelmina = new Applicant(Chromium.shared(), this.port, scripts)) {
			wilhelmina.open("/").press("Follow your case").on("/track");
			wilhelmina.press("Open my case").reads("There are 3 problems", "Enter your return code.");
			wilhelmina.give("number", this.number).give("code", "ABCD EFGH").give("birthDate", BORN).go();
			wilhelmina.on("/track").reads("These three do not fit together");
			wilhelmina.give("code", this.code.text().toLowerCase().replace("-", " ")).go().on("/track/case");
			wilhelmina.open("/track").on("/track/case");
			wilhelmina.press(wilhelmina.page().locator("form[action='/track/leave'] button").first());
			wilhelmina.on("/track").reads("You have left your case");
			for (int steps = 0; steps < 2; steps++) {
				wilhelmina.page().goBack();
				assertThat(wilhelmina.page().content()).doesNotContain("Oyelaran", this.code.text());
			}
			wilhelmina.open("/track/case").on("/track");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void asksForANewCode(boolean scripts) {
		try (Applicant wilhelmina = new Applicant(Chromium.shared(), this.port, scripts)) {
			wilhelmina.open("/track").press("Get a new return code").on("/track/lost-code");
			wilhelmina.press("Send me a new code").reads("There are 2 problems");
			wilhelmina.give("number", this.number).give("birthDate", BORN).go().on("/track/lost-code/asked");
			wilhelmina.reads("If what you typed fits a case", "1-888-466-2219")
				.press("I have my new code")
				.on("/track");
		}
	}

	@Test
	void isToldHowLongToWait() {
		try (Applicant guesser = new Applicant(Chromium.shared(), this.port, true)) {
			guesser.open("/track").give("number", this.number).give("code", "wrong").give("birthDate", BORN);
			for (int i = 0; i < 6; i++) {
				guesser.go();
			}
			guesser.go().on("/track").reads("Too many tries", "please wait 2 seconds");
			assertThat(guesser.page().locator("#code").inputValue()).isEqualTo("wrong");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void getsANewCodeOnThePhone(boolean scripts) {
		try (Applicant noor = signIn(scripts);
				Applicant caller = new Applicant(Chromium.shared(), this.port, scripts)) {
			noor.open("/staff/cases/" + this.number).press("Give a new return code");
			noor.reads("What we have on file", "February 3, 1980").press("Make a new code").reads("There is a problem");
			noor.give("proof", "CALLED_BACK").go().reads("The new return code", "shown only now");
			String fresh = noor.page().locator(".code").innerText().strip();
			caller.open("/track").give("number", this.number).give("code", fresh).give("birthDate", BORN).go();
			caller.on("/track/case");
			noor.press("Back to the case").reads("Gave a new return code after a call back");
			// The page is kept nowhere: the browser would have to send the form again.
			assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> noor.page().goBack())
				.withMessageContaining("ERR_CACHE_MISS");
		}
	}

	@Test
	void showsStaffThatACodeIsBeingGuessed() {
		this.jdbc
			.sql("insert into case_alarm (case_id, raised_on, raised_at) "
					+ "select id, '2026-11-23', '2026-11-23 17:00Z' from imr_case where number = ?")
			.param(this.number)
			.update();
		try (Applicant sunhee = signIn(true)) {
			sunhee.open("/staff").reads("Somebody seems to guess").press("Look at the alarms").on("/staff/alarms");
			sunhee.reads("Wilhelmina Oyelaran").press(sunhee.page().locator("main h2 a").first());
			sunhee.reads("Somebody seems to guess this case's return code", "Call the member, if calls are safe");
			sunhee.open("/staff/alarms").press(sunhee.page().locator("main form button").first());
			sunhee.reads("marked as looked at");
		}
	}

	private Applicant signIn(boolean scripts) {
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, 'sunhee@door.example', 'Sunhee Okafor', :role, :hash, 0, false, false, false, now()
				where not exists (select from staff_member where email = 'sunhee@door.example')""")
			.param("role", Role.SUPERVISOR.name())
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		Applicant person = new Applicant(Chromium.shared(), this.port, scripts).open("/staff/sign-in");
		person.page().locator("input[name=email]").fill("sunhee@door.example");
		person.page().locator("input[name=password]").fill(PASSWORD);
		return person.press("Sign in");
	}

}
