package org.imrhelpcenter.journeys;

import java.time.Clock;
import java.util.List;

import com.microsoft.playwright.Page;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/**
 * A day at the Help Center in a browser: queues, giving and taking, who is away, what
 * will be late, and the keys for the experienced.
 */
@InABrowser
class QueuesJourneyTests {

	private static final String PASSWORD = "a long enough password";

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

	@BeforeEach
	void receive() {
		this.jdbc.sql("truncate imr_case, staff_absence, queue_view cascade").update();
		for (String name : List.of("Oyelaran", "Gonzalez", "Nguyen")) {
			ArrivingApplication application = ArrivingApplication.at(this.clock.instant()).of("Wilhelmina", name);
			ReceivedApplication received = ("Nguyen".equals(name) ? application : application.urgent()).build();
			this.transaction.executeWithoutResult((status) -> this.arrivals.receive(received, Viewer.member(null)));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void givesCasesAndSeesWhatWillBeLate(boolean scripts) {
		signIn(Role.ANALYST, scripts).close();
		try (Applicant sunhee = signIn(Role.SUPERVISOR, scripts)) {
			sunhee.open("/staff/forecast")
				.reads("Wednesday, November 25, 2026", "These 2 urgent clocks end on Wednesday; 2 have no owner.");
			sunhee.open("/staff?queue=UNASSIGNED").reads("Unassigned 3", "Take the next case");
			sunhee.page().locator("tr:has-text('Oyelaran') input[type=checkbox]").check();
			sunhee.page().locator("tr:has-text('Nguyen') input[type=checkbox]").check();
			sunhee.page().locator("#to").selectOption("Pat Analyst");
			sunhee.press("Give").reads("2 cases were given.", "Unassigned 1").on("/staff");
			sunhee.page().locator("#name").fill("Left over");
			sunhee.press("Keep").reads("The view is kept.", "Left over");
			sunhee.open("/staff/forecast").reads("These 2 urgent clocks end on Wednesday; one has no owner.");
			sunhee.open("/staff/absences").page().locator("#person").selectOption("Pat Analyst");
			sunhee.page().locator("#deputy").selectOption("Pat Supervisor");
			date(sunhee.page(), "from", "23");
			date(sunhee.page(), "until", "30");
			sunhee.press("Save").reads("Saved.", "Pat Supervisor stands in.");
			sunhee.open("/staff?queue=MINE").reads("Oyelaran", "Nguyen", "You stand in for 1 person");
			sunhee.open("/staff/workload").reads("Away through November 30, 2026", "Stands in for Pat Analyst");
			sunhee.open("/staff").press("Take the next case").reads("The case is yours now", "What to do next");
			sunhee.open("/staff/search").page().locator("#sought").fill("Gonsales");
			sunhee.press("Search").reads("These names look like it", "Gonzalez");
		}
	}

	@Test
	void goesByKeysUntilTheyAreSwitchedOff() {
		try (Applicant noor = signIn(Role.NURSE, true)) {
			Page page = noor.page();
			page.keyboard().press("?");
			assertThat(page.locator("dialog[data-keys]").isVisible()).isTrue();
			Chromium.check(page, "keys");
			page.keyboard().press("Escape");
			page.keyboard().press("j");
			page.keyboard().press("j");
			page.keyboard().press("k");
			page.keyboard().press("x");
			assertThat(page.locator(".cases__pick").first().isChecked()).isTrue();
			page.keyboard().press("g");
			page.waitForNavigation(() -> page.keyboard().press("f"));
			noor.on("/staff/forecast");
			page.waitForNavigation(() -> page.keyboard().press("/"));
			noor.on("/staff/search");
			page.keyboard().press("/");
			page.keyboard().type("? x");
			assertThat(page.locator("#sought").inputValue()).isEqualTo("? x");
			page.locator("[data-keys-open]").click();
			page.locator("label[for=keys-use]").click();
			page.locator("dialog[data-keys] button").click();
			noor.open("/staff");
			page.keyboard().press("?");
			page.keyboard().press("j");
			assertThat(page.locator("dialog[data-keys]").isVisible()).isFalse();
			assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
		}
	}

	private static void date(Page page, String name, String day) {
		page.locator("[name='" + name + ".month']").selectOption("11");
		page.locator("[name='" + name + ".day']").fill(day);
		page.locator("[name='" + name + ".year']").fill("2026");
	}

	private Applicant signIn(Role role, boolean scripts) {
		String email = role.name().toLowerCase() + "@queues.example";
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, :email, :name, :role, :hash, 0, false, false, false, now()
				where not exists (select from staff_member where email = :email)""")
			.param("email", email)
			.param("name", "Pat " + role.name().charAt(0) + role.name().substring(1).toLowerCase())
			.param("role", role.name())
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		Applicant person = new Applicant(chromium.browser(), this.port, scripts).open("/staff/sign-in");
		person.page().locator("input[name=email]").fill(email);
		person.page().locator("input[name=password]").fill(PASSWORD);
		return person.press("Sign in");
	}

}
