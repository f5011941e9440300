package org.imrhelpcenter.journeys;

import java.time.Clock;
import java.time.LocalDate;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases on their way through screening, in the hands of several people.
 */
@InABrowser
class ScreeningJourneyTests {

	private static final String PASSWORD = "a long enough password";

	private static final String WHY = "Nothing kept the member from filing in time.";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static Chromium chromium;

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

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anImrThatMeetsEveryRequirementQualifies(boolean scripts) {
		String at = received(application().service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY,
				Appeal.decided(null, TODAY.minusDays(30))));
		try (Applicant analyst = signIn(Role.ANALYST, scripts)) {
			analyst.open(at).press("Qualify for IMR").reads("The rules advise this.", "November 30, 2026");
			analyst.give("items", " ").go().reads("List at least one item.").give("items", "The X-rays");
			analyst.go().reads("The case qualifies for IMR.", "Decided: IMR: medical necessity (MN)");
			analyst.press("Send to the complaint process").reads("The case keeps its number.");
		}
	}

	@Test
	void aLateApplicationIsDeclinedByTwoPeopleAndGoesOnAsAComplaint() {
		String at = received(application().service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY,
				Appeal.decided(null, TODAY.minusMonths(8))));
		try (Applicant analyst = signIn(Role.ANALYST, true);
				Applicant attorney = signIn(Role.ATTORNEY, true);
				Applicant supervisor = signIn(Role.SUPERVISOR, true)) {
			analyst.open(at).press("Send to the complaint process");
			analyst.go().reads("an attorney or a supervisor decides first");
			attorney.open(at).press("Decide about late acceptance").go().reads("Choose your decision.");
			attorney.give("what", "DECLINE_PROPOSED").give("reasons", WHY).go().reads("is recorded", WHY);
			attorney.press("Decide about late acceptance").reads("You proposed to decline it.");
			supervisor.open(at).press("Decide about late acceptance").reads("Some Attorney proposed to decline it");
			supervisor.give("what", "DECLINED").give("reasons", WHY).go();
			supervisor.reads("Confirmed that the late application is declined");
			analyst.open(at).press("Send to the complaint process").reads("The rules advise this.");
			analyst.give("reasons", WHY).go().reads("The case goes through the complaint process.", "Complaint");
		}
	}

	@Test
	void aComplaintComesBackToImrWithAReason() {
		String at = received(application().service("Copay of the visit", KindOfDispute.OTHER,
				Appeal.decided(null, TODAY.minusDays(30))));
		try (Applicant analyst = signIn(Role.ANALYST, true)) {
			analyst.open(at).press("Send to the complaint process").give("reasons", "It is about a bill.").go();
			analyst.reads("Sent the case to the complaint process").press("Qualify for IMR");
			analyst.give("verdict-1", "MEDICAL_NECESSITY").go().reads("the case comes back from the complaint process");
			analyst.give("reasons", "The plan now says that it is not necessary.").go();
			analyst.reads("Brought the case back to IMR", "The plan now says that it is not necessary.");
		}
	}

	@Test
	void aPaperApplicationWithoutASignatureIsIncompleteUntilItComes() {
		String at = received(application().by(Channel.MAIL).with(new Completeness(TODAY, TODAY, null)));
		try (Applicant clerk = signIn(Role.INTAKE, true)) {
			clerk.open(at).press("Check that it is complete").reads("The signed medical release: has not come");
			clerk.give("what", "COMPLETE").go().reads("Not complete: something has not come yet.");
			clerk.give("what", "INCOMPLETE").go().reads("Found that the application is incomplete");
			clerk.press("Record what came").give("item", "RELEASE").give("by", "MEMBER");
			clerk.give("name", "Maria Alvarez").give("how", "NAME").give("receivedOn", TODAY).go();
			clerk.press("Check that it is complete").give("what", "COMPLETE").go();
			clerk.reads("Found that the application is complete", "Complete on November 23, 2026");
		}
	}

	@Test
	void whatOnlyPeopleDecideIsReadableWithAndWithoutMistakes() {
		String at = received(application().service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		try (Applicant attorney = signIn(Role.ATTORNEY, true); Applicant clerk = signIn(Role.INTAKE, true)) {
			attorney.open(at).press("Decide about the waiver of the plan appeal").go().reads("Say why.");
			attorney.give("ground", "THREAT").give("reasons", "It cannot wait.").go();
			attorney.reads("Granted the waiver of the plan appeal");
			attorney.press("Record a State Hearing").go().reads("Choose how far it has come.");
			attorney.give("stage", "REQUESTED")
				.give("requestedOn", TODAY.minusDays(3))
				.give("reasons", "A letter.")
				.go();
			attorney.reads("Recorded that a State Hearing was asked for");
			clerk.open(at).press("Decide which agency answers").go().reads("Choose your decision.");
			clerk.give("what", "NO_AUTHORITY").give("agency", "SELF_INSURED").give("handedOver", "NO");
			clerk.give("reasons", "Your employer pays.").go();
			clerk.reads("Found that the department has no authority at all");
		}
	}

	private ArrivingApplication application() {
		return ArrivingApplication.at(this.clock.instant());
	}

	private String received(ArrivingApplication application) {
		var receipt = this.transaction
			.execute((status) -> this.arrivals.receive(application.build(), Viewer.member(null)));
		assertThat(receipt).isNotNull();
		return "/staff/cases/" + receipt.number().text();
	}

	private Applicant signIn(Role role, boolean scripts) {
		String email = role.name().toLowerCase() + "@screening.example";
		String name = "Some " + role.name().charAt(0) + role.name().substring(1).toLowerCase();
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, :email, :name, :role, :hash, 0, false, false, false, '2026-11-01'
				where not exists (select from staff_member where email = :email)""")
			.param("email", email)
			.param("name", name)
			.param("role", role.name())
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		return new Applicant(chromium.browser(), this.port, scripts).open("/staff/sign-in")
			.give("email", email)
			.give("password", PASSWORD)
			.go();
	}

}
