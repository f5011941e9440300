package org.imrhelpcenter.eligibility;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public check over HTTP: whatever is answered, there is advice and a way to apply.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(StoppedClock.InPlace.class)
class CheckTests {

	private static final String APPLY = "Apply with these answers";

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private Asker asker;

	@BeforeEach
	void someone() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.asker = new Asker(this.port);
	}

	@Test
	void saysToAskNow() {
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "mediCal", "NO", "reasons", "NOT_MEDICALLY_NECESSARY",
				"filed", "YES", "filedOn", "2026-09-01", "decided", "YES", "decidedOn", "2026-10-01"))
			.contains("You can ask for an IMR now", "Last day to ask for an IMR", "April 1, 2027", "132 days left",
					"By November 27, 2026", "complete today, November 20, 2026:", APPLY)
			.doesNotContain("State Hearing ended", "1-800-743-8525");
	}

	@Test
	void saysThatThePlanHadItsTime() {
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "reasons", "NOT_AN_EMERGENCY", "filed", "YES",
				"filedOn", "2026-10-21", "decided", "NO"))
			.contains("You can ask for an IMR now", "had its time", "The plan&#39;s time to answer ends",
					"Your six months to ask for an IMR have not begun");
	}

	@Test
	void saysThatNoAppealIsNeededForAnExperimentalTreatment() {
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "reasons", "EXPERIMENTAL", "filed", "NO"))
			.contains("You can ask for an IMR now", "you do not have to appeal to the plan first");
	}

	@Test
	void saysOnWhichDayWaitingEnds() {
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "reasons", "NOT_MEDICALLY_NECESSARY", "filed", "YES",
				"filedOn", "2026-11-10", "decided", "NO"))
			.contains("Your plan still has time to answer, until December 10, 2026",
					"On December 10, 2026 the plan&#39;s 30 days end", "20 days left", "Can it not wait?", APPLY);
	}

	@Test
	void saysHowToAppealFirst() {
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "reasons", "NOT_MEDICALLY_NECESSARY", "filed", "NO"))
			.contains("First, file an appeal with your plan", "the plan&#39;s time to answer ends on December 20, 2026",
					"Can it not wait?", APPLY);
	}

	@Test
	void saysThatItIsAComplaint() {
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "reasons", "BILLING_OR_COPAY", "filed", "NO"))
			.contains("We can look at this as a complaint", "not a medical one", APPLY);
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "mediCal", "YES", "reasons", "NOT_MEDICALLY_NECESSARY",
				"filed", "YES", "decided", "YES", "decidedOn", "2026-10-01", "hearing", "HELD"))
			.contains("We can look at this as a complaint", "There was a State Hearing about this", APPLY)
			.doesNotContain("Last day to ask for a State Hearing");
	}

	@ParameterizedTest
	@CsvSource({ "MEDICARE", "SELF_INSURED", "DEPARTMENT_OF_INSURANCE", "WORKERS_COMPENSATION",
			"MEDI_CAL_FEE_FOR_SERVICE" })
	void saysWhoElseMayHelp(CoverageReply coverage) {
		String page = this.asker.check("coverage", coverage.name(), "mediCal", "NO");
		String agency = this.jdbc.sql("select name from agency where coverage = ?")
			.param(coverage.name())
			.query(String.class)
			.single();
		assertThat(page).contains("Another office may be the right one", "Who may be able to help",
				agency.replace("'", "&#39;"), "href=\"tel:", "Free help from people", APPLY);
	}

	@Test
	void neverTurnsAwayWhoHasMedicareAndMediCal() {
		assertThat(this.asker.check("coverage", "MEDICARE", "mediCal", "YES", "reasons", "NOT_MEDICALLY_NECESSARY",
				"filed", "YES", "decided", "YES", "decidedOn", "2026-10-01", "hearing", "NONE"))
			.contains("You can ask for an IMR now");
		assertThat(this.asker.check("coverage", "MEDICARE")).contains("Do you have Medi-Cal, too?");
		assertThat(this.asker.check("coverage", "MEDICARE", "mediCal", "NO"))
			.doesNotContain("Do you have Medi-Cal, too?");
	}

	@Test
	void findsOutTheRestWhereNothingWasAnswered() {
		String page = this.asker.check();
		assertThat(page).contains("Ask now. We find out the rest", "What is still open",
				"We do not know who oversees the health plan", "We do not know why the plan said no",
				"If you do not know if there was one, do not wait", "Not answered", APPLY);
	}

	@Test
	void showsTheNumberFirstWhereItIsUrgent() {
		String page = this.asker.check("urgent", "YES", "coverage", "LICENSED_PLAN", "reasons",
				"NOT_MEDICALLY_NECESSARY", "filed", "NO");
		assertThat(page).contains("It is urgent: call us and ask now", "1-877-688-9891", "call 911 first");
		String main = page.substring(page.indexOf("<main"));
		assertThat(main.indexOf("1-888-466-2219")).isLessThan(main.indexOf("<h1"));
		String perhaps = this.asker.check("urgent", "NOT_SURE");
		assertThat(perhaps.substring(perhaps.indexOf("<main"), perhaps.indexOf("<h1"))).contains("1-888-466-2219",
				"911");
	}

	@Test
	void tellsWhoIsLateThatTheyCanStillAsk() {
		assertThat(this.asker.check("coverage", "LICENSED_PLAN", "mediCal", "YES", "reasons", "NOT_MEDICALLY_NECESSARY",
				"filed", "YES", "decided", "YES", "decidedOn", "2026-02-10", "hearing", "NONE"))
			.contains("You can still ask. Tell us why it is late", "The six months ended", "August 10, 2026",
					"what kept you", "The time to ask for a State Hearing ended", "June 10, 2026",
					"With a good reason for being late you may still be able to ask", APPLY)
			.doesNotContain("days left", "Add the dates to my calendar");
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-27T12:00:00, 1 day left", "2026-02-28T23:59:00, Today is the last day",
			"2026-03-02T23:59:00, reaches us by March 2 2026", "2026-03-03T00:00:00, You can still ask" })
	void tellsPeopleTheLastDayOfTheSixMonths(String now, String told) {
		this.clock.putTo(now);
		assertThat(this.asker
			.check("coverage", "LICENSED_PLAN", "reasons", "NOT_MEDICALLY_NECESSARY", "filed", "YES", "decided", "YES",
					"decidedOn", "2025-08-31")
			.replace(",", "")).contains("February 28 2026", told);
	}

	@Test
	void asksInTheConditionalWhereMediCalIsNotKnown() {
		String[] decided = { "coverage", "LICENSED_PLAN", "reasons", "EXPERIMENTAL", "decidedOn", "2026-10-01",
				"mediCal", "NOT_SURE" };
		assertThat(this.asker.check(decided))
			.contains("If the patient has Medi-Cal: last day to ask for a State Hearing", "January 29, 2027");
	}

}
