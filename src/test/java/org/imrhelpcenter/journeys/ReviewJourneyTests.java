package org.imrhelpcenter.journeys;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Acts;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole cases in a browser, from the application to the plan that carries the decision
 * out, as staff do them and as the member reads them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class ReviewJourneyTests {

	private static final String PASSWORD = "a long enough password";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ReceptionDesk desk;

	@Autowired
	private StoppedClock clock;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private Acts acts;

	@Autowired
	private TransactionTemplate transaction;

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

	@Test
	void aStandardCaseIsOverturnedAndCarriedOut() {
		this.clock.putTo("2026-11-02T09:00:00");
		this.receipt = this.desk.receive(application());
		this.clock.putTo("2026-11-05T09:00:00");
		qualify("MEDICAL_NECESSITY");
		records(LocalDate.of(2026, 11, 9), "2026-11-09T11:00:00");
		assertThat(clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-12-09 open");
		review(LocalDate.of(2026, 11, 9));
		member("Doctors who do not work for your plan are reviewing your case.", "By December 9, 2026");
		this.clock.putTo("2026-11-30T09:00:00");
		determine("1", "0");
		adopt();
		member("The independent doctors are done, and the decision is made.");
		this.clock.putTo("2026-12-01T09:00:00");
		decide();
		assertThat(clock("PLAN_CARRIES_OUT")).isEqualTo("2026-12-08 open");
		member("The decision is for you: your plan has to do what it says.", "What was decided", "By December 8, 2026");
		this.clock.putTo("2026-12-07T09:00:00");
		carriedOut(LocalDate.of(2026, 12, 4));
		assertThat(status()).isEqualTo("CARRIED_OUT");
		assertThat(clock("PLAN_CARRIES_OUT")).isEqualTo("2026-12-08 PLAN_PROOF_RECEIVED");
		member("Your plan showed us that it did what the decision says.",
				"Your plan did this on December 4, 2026, 4 days early.");
	}

	@Test
	void anExperimentalCaseWithoutAppealIsOverturnedTwoToOne() {
		this.clock.putTo("2026-11-02T09:00:00");
		this.receipt = this.desk
			.receive(application().service("Gene therapy", KindOfDispute.EXPERIMENTAL, Appeal.none()));
		qualify("EXPERIMENTAL");
		records(LocalDate.of(2026, 11, 3), "2026-11-03T09:00:00");
		review(LocalDate.of(2026, 11, 3));
		determine("2", "1");
		adopt();
		decide();
		member("What was decided", "Gene therapy", "The decision is for you.");
	}

	@Test
	void anUrgentCaseFiledOnAFridayEveningKeepsItsWeekend() {
		this.clock.putTo("2026-11-20T20:00:00");
		this.receipt = this.desk.receive(application().urgent());
		assertThat(clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-22 open");
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-11-27 open");
		this.clock.putTo("2026-11-21T10:00:00");
		qualify("MEDICAL_NECESSITY");
		assertThat(clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-22 QUALIFICATION_ANSWER_SENT");
		assertThat(clock("PLAN_RECORDS")).isEqualTo("2026-11-22 open");
		records(LocalDate.of(2026, 11, 22), "2026-11-22T09:00:00");
		assertThat(clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-11-25 open");
		review(LocalDate.of(2026, 11, 22));
		member("By November 25, 2026", "Urgent");
		this.clock.putTo("2026-11-25T09:00:00");
		determine("1", "0");
		adopt();
		assertThat(clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-11-25 DETERMINATION_ADOPTED");
		decide();
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-11-27 DECISION_SENT");
		// Thanksgiving and the day after it are no business days.
		assertThat(clock("PLAN_CARRIES_OUT")).isEqualTo("2026-12-04 open");
		member("By December 4, 2026", "The decision is for you");
	}

	private ArrivingApplication application() {
		return ArrivingApplication.at(this.clock.instant()).code(this.code);
	}

	private void qualify(String verdict) {
		try (Applicant analyst = act(Role.ANALYST, "qualification")) {
			analyst.give("verdict-1", verdict).give("items", "Denial letter\nNotes of the visits").press("Qualify");
			analyst.on(at(""));
		}
		letters(CaseStatus.RECORDS_REQUESTED, CaseEvent.QUALIFICATION_ANSWER_SENT, CaseEvent.NOTICE_SENT_TO_PLAN);
	}

	private void records(LocalDate on, String now) {
		this.clock.putTo(now);
		try (Applicant analyst = act(Role.ANALYST, "plan-records")) {
			List<String> items = this.jdbc.sql("select id::text from plan_record_item where case_id = ?")
				.param(this.receipt.caseId())
				.query(String.class)
				.list();
			analyst.give("what", "COMPLETE").press("Save").reads("Nothing has come from the plan yet");
			items.forEach((item) -> analyst.give("items", item));
			analyst.give("receivedOn", on).give("note", "12 pages").press("Save").on(at(""));
			analyst.reads("The plan records are noted.", "Found that the plan records are complete");
			analyst.open(at("/plan-records")).reads("12 pages", "Complete");
		}
	}

	private void review(LocalDate on) {
		try (Applicant supervisor = signIn(Role.SUPERVISOR).open("/staff/organizations")) {
			if (!supervisor.page().locator("main").innerText().contains("Maple Review")) {
				supervisor.give("name", "Maple Review").press("Add to the list").reads("Maple Review");
			}
		}
		try (Applicant analyst = act(Role.ANALYST, "review-organization")) {
			String id = this.jdbc.sql("select id::text from review_organization where name = 'Maple Review'")
				.query(String.class)
				.single();
			analyst.give("what", "ASSIGNED").give("organization", id).give("noConflict", "YES").press("Save");
			for (String what : List.of("SENT", "RECEIVED")) {
				analyst.open(at("/review-organization")).give("what", what).give("on", on).press("Save").on(at(""));
			}
			assertThat(status()).isEqualTo("IN_REVIEW");
			analyst.open(at("/review-organization")).reads("Maple Review");
		}
	}

	private void determine(String overturn, String uphold) {
		try (Applicant analyst = act(Role.ANALYST, "determination")) {
			analyst.press("Save").reads("Write why the reviewers decided so.");
			analyst.give("service", "1")
				.give("overturn", overturn)
				.give("uphold", uphold)
				.give("summary", "It is needed before surgery.")
				.give("reviewers", "Board certified in orthopedic surgery")
				.press("Save")
				.on(at(""));
		}
	}

	private void adopt() {
		try (Applicant director = act(Role.DIRECTOR, "adoption")) {
			director.reads("It is needed before surgery.", "Overturned");
			director.give("what", "ADOPTED").press("Save").on(at("")).reads("Adopted the determination");
		}
	}

	private void decide() {
		try (Applicant analyst = act(Role.ANALYST, "decision-letter")) {
			analyst.press("Prepare the letters").on(at("")).reads("The decision letters are prepared.");
			analyst.open(at("/decision-letter"));
		}
		letters(CaseStatus.DECIDED, CaseEvent.DECISION_SENT, CaseEvent.DECISION_SENT_TO_PLAN);
	}

	private void carriedOut(LocalDate on) {
		try (Applicant analyst = act(Role.ANALYST, "carried-out")) {
			analyst.give("what", "CARRIED_OUT").give("on", on).give("reasons", "Authorization 77").press("Save");
			analyst.on(at("")).reads("Noted that the plan carried out the decision");
		}
	}

	/** The letters go out. */
	private void letters(CaseStatus then, CaseEvent... events) {
		long id = this.receipt.caseId();
		this.transaction.executeWithoutResult((status) -> {
			for (CaseEvent event : events) {
				this.deadlines.happened(id, Ending.at(event, this.clock.instant()));
			}
			this.acts.reach(id, then);
		});
		assertThat(status()).isEqualTo(then.name());
	}

	private void member(String... texts) {
		try (Applicant maria = new Applicant(chromium.browser(), this.port, true).open("/track")) {
			maria.give("number", this.receipt.number().text())
				.give("code", this.code.text())
				.give("birthDate", LocalDate.of(1980, 2, 3))
				.go()
				.on("/track/case")
				.reads(texts);
		}
	}

	/** Goes from the page of the case to the page of an act. */
	private Applicant act(Role role, String path) {
		Applicant person = signIn(role).open(at(""));
		return person.press(person.page().locator(".acts a[href='" + at("/" + path) + "']")).on(at("/" + path));
	}

	private Applicant signIn(Role role) {
		String email = role.name().toLowerCase() + "@review.example";
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, :email, :name, :role, :hash, 0, false, false, false, '2026-11-01'
				where not exists (select from staff_member where email = :email)""")
			.param("email", email)
			.param("name", "Pat " + role.name().charAt(0) + role.name().substring(1).toLowerCase())
			.param("role", role.name())
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		return new Applicant(chromium.browser(), this.port, true).open("/staff/sign-in")
			.give("email", email)
			.give("password", PASSWORD)
			.press("Sign in");
	}

	private String at(String act) {
		return "/staff/cases/" + this.receipt.number().text() + act;
	}

	private String status() {
		return this.jdbc.sql("select status from imr_case where id = ?")
			.param(this.receipt.caseId())
			.query(String.class)
			.single();
	}

	private String clock(String kind) {
		return this.jdbc
			.sql("select due_on || ' ' || coalesce(ended_by, 'open') from case_clock where case_id = ? and kind = ?")
			.params(this.receipt.caseId(), kind)
			.query(String.class)
			.single();
	}

}
