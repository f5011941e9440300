package org.imrhelpcenter.journeys;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.options.Cookie;
import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole house on a port of its own, and people with a browser each. It begins on
 * Monday, November 23, 2026, at a quarter past ten in California.
 */
// Where time stands still, what was counted would never be old.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.queues.counts-kept=0s", "imr.sign-in-codes.every=1d", "imr.outbox.every=1d" })
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
abstract class Journey {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StoppedClock clock;

	private final List<Applicant> people = new ArrayList<>();

	@BeforeEach
	void onThatMonday() {
		this.clock.putTo("2026-11-23T10:15:00");
	}

	@AfterEach
	void everybodyLeaves() {
		this.people.forEach(Applicant::close);
		this.people.clear();
	}

	/** Somebody from outside, who leaves with the end of the test at the latest. */
	Applicant somebody(boolean scripts) {
		Applicant person = new Applicant(Chromium.shared(), this.port, scripts);
		this.people.add(person);
		return person;
	}

	/** The person of a role, signed in. */
	Applicant signIn(Role role, boolean scripts) {
		String session = Colleagues.signIn(this.jdbc, this.port, role).cookie("imr-session").orElseThrow().getValue();
		return somebody(scripts).carries(new Cookie("imr-session", session));
	}

}
