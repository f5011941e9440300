package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterRecipient;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * What is to be done next, and what else there is of the same person, on the page of a
 * case; and the views that people keep.
 */
@Workbench
class NextToDoTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("truncate imr_case cascade").update();
		this.clock.putTo("2026-11-20T10:15:00");
	}

	@Test
	void followsFromWhatIsOpen() {
		String number = receive(application().urgent()
			.with(new Completeness(TODAY, TODAY, null))
			.service("Proton therapy", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		String page = as(Role.NURSE).get("/staff/cases/" + number).body();
		String told = text(page);
		assertThat(told).contains("What to do next", "A nurse decides whether it is urgent",
				"Acknowledgement: by November 22, 2026", "Ask for what is missing: ",
				"Decide what the rules leave open: ", "Nobody works on it");
		assertThat(page).contains("href=\"/staff/cases/" + number + "/urgency\">A nurse decides")
			.contains("href=\"/staff/cases/" + number + "/receipt\">Ask for what is missing");
		assertThat(as(Role.INTAKE).get("/staff/cases/" + number).body())
			.doesNotContain("href=\"/staff/cases/" + number + "/urgency\"");
		as(Role.ANALYST).post("/staff/cases/" + number + "/assignment", "to", "me");
	}

	@Test
	void leavesNothingOpenOnceTheCaseIsQualified() {
		String number = receive(
				application().urgent().service("Proton therapy", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		assertThat(text(as(Role.ANALYST).get("/staff/cases/" + number).body())).contains("what the rules leave open");
		this.jdbc.sql("update imr_case set status = 'QUALIFIED' where number = ?").param(number).update();
		assertThat(text(as(Role.ANALYST).get("/staff/cases/" + number).body()))
			.doesNotContain("what the rules leave open");
	}

	@Test
	void nothingIsLeftOpenAboutAServiceOnceItHasItsAnswer() {
		String number = receive(
				application().service("Proton therapy", KindOfDispute.EXPERIMENTAL, Appeal.decided(null, null)));
		String at = "/staff/cases/" + number;
		assertThat(text(as(Role.ANALYST).get(at).body())).contains("Decide what the rules leave open: ");
		Visitor amir = as(Role.ANALYST);
		amir.get(at + "/qualification");
		String version = this.jdbc.sql("select version::text from imr_case where number = ?")
			.param(number)
			.query(String.class)
			.single();
		assertThat(amir
			.post(at + "/qualification", "verdict-1", "EXPERIMENTAL", "items", "Records", "reasons",
					"The letter is lost, and nobody doubts it.", "version", version)
			.statusCode()).isEqualTo(302);
		assertThat(text(as(Role.ANALYST).get(at).body())).doesNotContain("Decide what the rules leave open");
	}

	@Test
	void saysThatACaseWithoutADateIsToBeClosed() {
		String number = receive(application());
		this.jdbc.sql("update imr_case set status = 'OUTCOME_SENT', track = 'COMPLAINT' where number = ?")
			.param(number)
			.update();
		this.jdbc.sql("update case_clock set ended_by = 'MOVED_TO_COMPLAINT', ended_on = '2026-11-20'").update();
		assertThat(text(as(Role.ANALYST).get("/staff/cases/" + number).body())).as("a letter waits")
			.doesNotContain("No date runs any more");
		this.jdbc.sql("update letter set state = 'DISCARDED'").update();
		assertThat(as(Role.ANALYST).get("/staff/cases/" + number).body())
			.contains("href=\"/staff/cases/" + number + "/closing\">No date runs any more");
		assertThat(as(Role.NURSE).get("/staff/cases/" + number).body()).contains("No date runs any more")
			.doesNotContain("/closing\"");
		this.jdbc.sql("update imr_case set status = 'CLOSED' where number = ?").param(number).update();
		assertThat(as(Role.ANALYST).get("/staff/cases/" + number).body()).doesNotContain("No date runs any more");
	}

	@Test
	void namesTheLettersThatAreDrafts() {
		String number = receive(application());
		for (LetterKind kind : LetterKind.values()) {
			for (LetterRecipient recipient : List.of(LetterRecipient.MEMBER, LetterRecipient.PLAN)) {
				this.jdbc
					.sql("""
							insert into letter (case_id, kind, recipient, occasion, state, language, large_print, prepared_at,
							  words)
							select id, :kind, :recipient, 'x', 'DRAFT', 'en', false, now(), '' from imr_case
							where number = :number""")
					.param("kind", kind.name())
					.param("recipient", recipient.name())
					.param("number", number)
					.update();
			}
		}
		assertThat(text(as(Role.ANALYST).get("/staff/cases/" + number).body()))
			.contains("Look over a letter and send it: ", ", to the member", ", to the health plan")
			.doesNotContain("??");
	}

	@Test
	void warnsOfTheSameMatterTwiceAndTellsOfOtherCases() {
		String first = receive(application().of("María", "O'Neil"));
		String same = receive(application().of("Maria", "ONeil")
			.service("MRI of left knees", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		String other = receive(application().of("Maria", "O’Neil")
			.plan(null, "Another Plan")
			.service("Dental implant", KindOfDispute.OTHER, Appeal.none()));
		receive(application().of("Mario", "O'Neil"));
		String told = text(as(Role.ANALYST).get("/staff/cases/" + first).body());
		assertThat(told).contains("This may be the same matter twice", same + " Same plan, same service",
				other + " Another plan, another service");
		String others = text(as(Role.ANALYST).get("/staff/cases/" + other).body());
		assertThat(others).contains("Other cases of this person").doesNotContain("same matter twice");
	}

	@Test
	void keepsAViewForOnePersonAlone() {
		Visitor noor = as(Role.NURSE);
		assertThat(text(noor.get("/staff").body())).doesNotContain("Keep this view as");
		assertThat(text(noor.get("/staff?urgency=URGENT").body())).contains("Keep this view as");
		assertThat(
				location(noor, "/staff/views", "name", "  My <urgent>\u0000 ones ", "urgency", "URGENT", "kind", "x"))
			.endsWith("/staff?urgency=URGENT&view=kept");
		String page = noor.get("/staff?urgency=URGENT&view=kept").body();
		assertThat(page).contains("My &lt;urgent&gt; ones", "href=\"/staff?urgency=URGENT\"");
		assertThat(text(page)).contains("The view is kept.");
		assertThat(as(Role.ANALYST).get("/staff?urgency=URGENT").body()).doesNotContain("ones");
		assertThat(location(noor, "/staff/views", "name", " ", "urgency", "URGENT"))
			.endsWith("/staff?urgency=URGENT&view=unnamed");
		long id = this.jdbc.sql("select max(id) from queue_view").query(Long.class).single();
		Visitor andre = as(Role.ANALYST);
		andre.get("/staff");
		andre.post("/staff/views/" + id + "/removal");
		assertThat(noor.get("/staff").body()).contains("My &lt;urgent&gt; ones");
		noor.post("/staff/views/" + id + "/removal");
		assertThat(noor.get("/staff?view=removed").body()).doesNotContain("My &lt;urgent&gt; ones");
		Visitor amir = as(Role.ADMINISTRATOR);
		amir.get("/staff");
		assertThat(amir.post("/staff/views", "name", "x").statusCode()).isEqualTo(403);
	}

	private static String location(Visitor visitor, String path, String... fields) {
		return visitor.post(path, fields).headers().firstValue("Location").orElseThrow();
	}

	private ArrivingApplication application() {
		return ArrivingApplication.at(this.clock.instant());
	}

	private String receive(ArrivingApplication application) {
		return this.desk.receive(application).number().text();
	}

	private Visitor as(Role role) {
		return Workbench.People.signIn(this.jdbc, this.port, role);
	}

}
