package org.imrhelpcenter.journeys;

import java.time.Clock;
import java.time.LocalDate;

import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A letter on its way: looked at, approved, printed, mailed, read on the page of the
 * case, come back and sent again.
 */
@InABrowser
class LettersJourneyTests {

	private static final String EMAIL = "ana@letters.example";

	private static final String PASSWORD = "a long enough password";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private Letters letters;

	@Autowired
	private CaseRecords records;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private final ReturnCode code = ReturnCode.random();

	private Receipt receipt;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@BeforeEach
	void prepare() {
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, :email, 'Ana Reyes', 'ANALYST', :hash, 0, false, false, false, '2026-11-01'
				where not exists (select from staff_member where email = :email)""")
			.param("email", EMAIL)
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		this.receipt = this.transaction
			.execute((status) -> this.arrivals.receive(ArrivingApplication.at(this.clock.instant())
				.mediCal(StateHearing.NONE)
				.answered("CONTACT", "CASEWORK", "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"}")
				.code(this.code)
				.build(), Viewer.member(null)));
		this.transaction
			.executeWithoutResult((status) -> this.letters.prepare(this.records.sheet(this.receipt.caseId()),
					LetterKind.NOT_ELIGIBLE, "once",
					LetterWords.none().with(Word.REASONS, "Your plan has not decided about your appeal yet.")));
	}

	@ParameterizedTest
	@CsvSource({ "en, true", "es, true", "en, false" })
	void goesItsWay(String language, boolean scripts) {
		String number = this.receipt.number().text();
		long letter = this.jdbc.sql("select id from letter where case_id = ? and kind = 'NOT_ELIGIBLE'")
			.param(this.receipt.caseId())
			.query(Long.class)
			.single();
		String at = "/staff/cases/" + number + "/letters/" + letter;
		try (Applicant ana = new Applicant(chromium.browser(), this.port, scripts).open("/staff/sign-in")
			.give("email", EMAIL)
			.give("password", PASSWORD)
			.go()) {
			ana.open("/staff/cases/" + number).reads("Look at it and send it.", "this letter has to go out by");
			ana.press(ana.page().locator("section[aria-labelledby='letters'] a[href='" + at + "']")).on(at);
			ana.reads("Your case goes on as a complaint", "Your plan has not decided about your appeal yet.");
			check(ana, "letter-draft-" + language, scripts);
			ana.give("note", "We call you on Friday.").press(ana.page().locator("form[action$='/note'] button")).on(at);
			ana.reads("A note for you", "We call you on Friday.");
			ana.press(ana.page().locator("form[action$='/approval'] button")).on(at);
			ana.reads("It waits in the print queue.");
			check(ana, "letter-approved-" + language, scripts);
			ana.open("/staff/letters").reads(number);
			check(ana, "letters-" + language, scripts);
			ana.press(ana.page().locator("button[formaction$='/mailing']")).on("/staff/letters");
			ana.open(at).reads("Mailed or faxed");
			read(number, letter, language, scripts);
			ana.press(ana.page().locator("form[action$='/return'] button")).on(at);
			ana.reads("It is noted that the letter came back.");
			ana.open("/staff/tasks").reads("A letter came back", number);
			ana.open(at).press(ana.page().locator("form[action$='/again'] button")).on(at);
			ana.reads("The letter waits in the print queue again.");
		}
	}

	private void read(String number, long letter, String language, boolean scripts) {
		try (Applicant maria = new Applicant(chromium.browser(), this.port, scripts).open("/track")) {
			if (!language.equals("en")) {
				maria.speak(language);
			}
			maria.give("number", number)
				.give("code", this.code.text())
				.give("birthDate", LocalDate.of(1980, 2, 3))
				.go()
				.on("/track/case");
			maria.press(maria.page().locator("a[href='/track/case/letters/" + letter + "']"))
				.on("/track/case/letters/" + letter)
				.reads("Your case goes on as a complaint", "The last day to ask for a State Hearing is");
			check(maria, "letter-read-" + language, scripts);
		}
	}

	/** Whoever looks for barriers needs scripts. */
	private static void check(Applicant person, String name, boolean scripts) {
		if (scripts) {
			Chromium.check(person.page(), name);
		}
		else {
			Chromium.fits(person.page(), name);
		}
	}

}
