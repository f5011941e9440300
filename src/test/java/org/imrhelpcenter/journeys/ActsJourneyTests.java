package org.imrhelpcenter.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that a member does from the page of the case, and how staff see it.
 */
@InABrowser
class ActsJourneyTests {

	private static final String EMAIL = "noor@acts.example";

	private static final String PASSWORD = "a long enough password";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseMessages messages;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private final ReturnCode code = ReturnCode.random();

	private Receipt receipt;

	private Viewer nurse;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@BeforeEach
	void receive() {
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, :email, 'Noor Whitfield', 'NURSE', :hash, 0, false, false, false, '2026-11-01'
				where not exists (select from staff_member where email = :email)""")
			.param("email", EMAIL)
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		long id = this.jdbc.sql("select id from staff_member where email = ?").param(EMAIL).query(Long.class).single();
		this.nurse = new Viewer(Viewer.Kind.STAFF, id, "Noor Whitfield", Role.NURSE, null);
		this.receipt = this.transaction.execute((status) -> this.arrivals
			.receive(ArrivingApplication.at(this.clock.instant().minus(Duration.ofDays(20)))
				.email("maria@example.org", true)
				.answered("CONTACT", "CASEWORK", "{\"email\":\"maria@example.org\",\"street\":\"12 Hidden Lane\"}")
				.code(this.code)
				.build(), Viewer.member(null)));
	}

	@ParameterizedTest
	@CsvSource({ "en, true", "en, false", "es, true", "es, false" })
	void saysThatItIsUrgentWritesChangesAndWithdraws(String language, boolean scripts) {
		try (Applicant maria = enter(language, scripts)) {
			follow(maria, "urgency").go().on("/track/case/urgency").isIn(language);
			assertThat(maria.page().locator(".problems a").count()).isEqualTo(1);
			maria.give("grounds", "SEVERE_PAIN").give("why", "The pump stops on Friday.").go().on("/track/case");
			assertThat(maria.page().locator(".acts a[href='/track/case/urgency']").count()).isZero();
			assertThat(maria.page().locator(".flag--urgent").isVisible()).isTrue();
			follow(maria, "messages").give("text", "Is a doctor reading it now?").go().on("/track/case/messages");
			maria.reads("Is a doctor reading it now?");
			answer("Not yet. We wait for your plan.");
			maria.open("/track/case").press(maria.page().locator(".usa-alert a[href='/track/case/messages']"));
			maria.reads("Not yet. We wait for your plan.").isIn(language);
			maria.open("/track/case");
			follow(maria, "contact").give("email", "no address").go().on("/track/case/contact");
			maria.give("email", "second@example.org").give("unsafe", "LETTERS").go().on("/track/case").isIn(language);
			assertThat(maria.page().content()).doesNotContain("second@example.org", "Hidden Lane");
			follow(maria, "withdrawal").go().on("/track/case/withdrawal");
			maria.give("sure", "YES").go().on("/track/case").isIn(language);
			assertThat(maria.page().locator("h2#again").isVisible()).isTrue();
			maria.open("/track/case/withdrawal").open("/track/case/urgency");
			assertThat(maria.page().locator("main form").count()).isZero();
		}
	}

	@Test
	void keepsWhatIsTypedInAnotherLanguage() {
		try (Applicant maria = enter("en", true)) {
			follow(maria, "messages").give("text", "Half a sen");
			maria.speak("es").isIn("es").on("/track/case/messages");
			assertThat(maria.page().locator("[name=text]").inputValue()).isEqualTo("Half a sen");
			maria.open("/track/case");
			follow(maria, "contact").give("dayPhone", "916-555-0177").speak("en").isIn("en");
			assertThat(maria.page().locator("[name=dayPhone]").inputValue()).isEqualTo("916-555-0177");
		}
	}

	@Test
	void isSeenByStaff() {
		try (Applicant maria = enter("en", false)) {
			follow(maria, "urgency").give("grounds", "SEVERE_PAIN").give("why", "The pump stops on Friday.").go();
			follow(maria, "messages").give("text", "Is a doctor reading it now?").go();
			maria.open("/track/case");
			follow(maria, "contact").give("street", "9 Open Road").go();
		}
		String number = this.receipt.number().text();
		this.transaction.executeWithoutResult((status) -> {
			String subject = "case/" + this.receipt.caseId();
			this.outbox.put(new NewMessage(subject, "answer-notice", "again", "maria@example.org", Locale.ENGLISH,
					"We have your application", "Hello,\n\nwe have it."));
			this.outbox.giveUp(subject, List.of("maria@example.org"));
		});
		long task = this.jdbc.sql("select max(id) from case_task where case_id = ?")
			.param(this.receipt.caseId())
			.query(Long.class)
			.single();
		try (Applicant noor = new Applicant(chromium.browser(), this.port, true).open("/staff/sign-in")
			.give("email", EMAIL)
			.give("password", PASSWORD)
			.go()) {
			noor.reads("Called urgent: a nurse decides", number, "to be done.");
			noor.open("/staff/cases/" + number)
				.reads("Called urgent, and no nurse has decided yet", "The pump stops on Friday.",
						"The member waits for an answer", "Is a doctor reading it now?", "12 Hidden Lane");
			noor.open("/staff/messages").reads(number);
			noor.open("/staff/cases/" + number + "/messages").give("text", "Not yet.").go();
			noor.reads("The answer is on the page of the case.", "Not yet.");
			noor.open("/staff/tasks").reads("Write a letter", number);
			noor.open("/staff/tasks/" + task).reads("we have it.", "9 Open Road");
			noor.press(noor.page().locator("button[name=how][value=otherwise]"));
			noor.reads("Write what you did.");
			noor.give("note", "Mailed today.")
				.press(noor.page().locator("button[name=how][value=mailed]"))
				.on("/staff/tasks")
				.reads("The task is marked as done.");
		}
	}

	private void answer(String text) {
		CaseSheet sheet = this.cases.of(this.nurse, this.receipt.number().text());
		var thread = this.messages.of(sheet);
		this.messages.answer(this.nurse, this.receipt.number().text(), text, thread.get(thread.size() - 1).id());
	}

	private static Applicant follow(Applicant maria, String act) {
		if (!maria.path().equals("/track/case")) {
			maria.open("/track/case");
		}
		return maria.press(maria.page().locator(".acts a[href='/track/case/" + act + "']")).on("/track/case/" + act);
	}

	private Applicant enter(String language, boolean scripts) {
		Applicant maria = new Applicant(chromium.browser(), this.port, scripts).open("/track");
		if (!language.equals("en")) {
			maria.speak(language);
		}
		return maria.give("number", this.receipt.number().text())
			.give("code", this.code.text())
			.give("birthDate", LocalDate.of(1980, 2, 3))
			.go()
			.on("/track/case")
			.isIn(language);
	}

}
