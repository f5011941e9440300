package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * E-mail that cannot be sent becomes a task for the staff.
 */
@Workbench
class TaskTests {

	private static final String ADDRESS = "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"%s}";

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	Outbox outbox;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Letters letters;

	@Autowired
	CaseRecords records;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

	private Receipt receipt;

	private long task;

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
	}

	@Test
	void waitsInTheWorkbenchWithACount() {
		fail("answer-notice", "");
		assertThat(as(Role.INTAKE).get("/staff").body()).contains("href=\"/staff/tasks\"")
			.containsPattern("tasks? waits? to be done");
		assertThat(as(Role.INTAKE).get("/staff/tasks").body()).contains("Write a letter", this.receipt.number().text());
	}

	@Test
	void showsTheLetterToPrint() {
		fail("answer-notice", "");
		assertThat(as(Role.INTAKE).get("/staff/tasks/" + this.task).body()).contains("Printed words", "12 Hidden Lane",
				"Fresno, CA", "I have mailed the letter");
	}

	@Test
	void countsAsSentOnceMailedAndIsErased() {
		fail("answer-notice", "");
		assertThat(finish("mailed", "Mailed on November 20.").statusCode()).isEqualTo(302);
		assertThat(row()).containsExactly("SENT null");
		assertThat(as(Role.INTAKE).get("/staff/tasks/" + this.task).statusCode()).isEqualTo(404);
		assertThat(as(Role.INTAKE).get("/staff/cases/" + this.receipt.number().text()).body())
			.contains("Did the task about what did not arrive");
		assertThat(this.jdbc.sql("select t::text from case_task t").query(String.class).list())
			.noneMatch((each) -> each.contains("Mailed on"));
	}

	@Test
	void isNotCountedAsSentWhenNothingWasMailed() {
		fail("answer-notice", "");
		finish("otherwise", "Nobody can be reached.");
		assertThat(row()).noneMatch((each) -> each.startsWith("SENT"));
		assertThat(as(Role.INTAKE).get("/staff/tasks/" + this.task).statusCode()).isEqualTo(404);
	}

	@Test
	void offersNoLetterWhereLettersAreNotSafe() {
		fail("answer-notice", ",\"unsafe\":[\"LETTERS\"]");
		assertThat(as(Role.INTAKE).get("/staff/tasks/" + this.task).body()).contains("Do not mail anything.")
			.doesNotContain("12 Hidden Lane", "I have mailed the letter");
		finish("mailed", "Tried it.");
		assertThat(row()).noneMatch((each) -> each.startsWith("SENT"));
	}

	@Test
	void anAcknowledgementBecomesALetterOnPaperAndMeetsItsClockOnceMailed() {
		arrive("acknowledgement", "");
		assertThat(tasks()).isEmpty();
		String at = "/staff/cases/" + this.receipt.number().text();
		String letter = this.jdbc.sql("select id::text from letter where case_id = ? and kind = 'ACKNOWLEDGEMENT'")
			.param(this.receipt.caseId())
			.query(String.class)
			.single();
		assertThat(as(Role.INTAKE).get(at).body())
			.contains("href=\"" + at + "/letters/" + letter + "\">Acknowledgement: by November 25, 2026");
		String page = as(Role.INTAKE).get(at + "/letters/" + letter).body();
		as(Role.INTAKE).post(at + "/letters/" + letter + "/approval", "seen", CaseDesk.hidden(page, "seen"));
		assertThat(as(Role.INTAKE).get("/staff/letters").body()).as("an e-mail has failed before")
			.contains(this.receipt.number().text());
		assertThat(as(Role.INTAKE).get(at).body())
			.contains("href=\"/staff/letters\">Acknowledgement: by November 25, 2026");
		assertThat(acknowledged()).isFalse();
		as(Role.INTAKE).post("/staff/letters/mailing", "letter", letter, "confirmed", "yes");
		assertThat(acknowledged()).isTrue();
	}

	@Test
	void neverShowsACode() {
		fail("new-return-code", "");
		assertThat(as(Role.INTAKE).get("/staff/tasks/" + this.task).body()).contains("it may hold a code")
			.doesNotContain("Printed words");
	}

	@Test
	void needsANoteAndSomebodyWhoWorksOnCases() {
		fail("answer-notice", "");
		assertThat(finish("mailed", " ").statusCode()).isEqualTo(422);
		assertThat(as(Role.ADMINISTRATOR).get("/staff/tasks").statusCode()).isEqualTo(403);
		assertThat(as(Role.ADMINISTRATOR).get("/staff/tasks/" + this.task).statusCode()).isEqualTo(404);
		assertThat(as(Role.ADMINISTRATOR).get("/staff/messages").statusCode()).isEqualTo(403);
		assertThat(
				as(Role.ADMINISTRATOR).get("/staff/cases/" + this.receipt.number().text() + "/messages").statusCode())
			.isEqualTo(404);
		assertThat(as(Role.NURSE).get("/staff/tasks/999999").statusCode()).isEqualTo(404);
		assertThat(new Visitor(this.port).get("/staff/tasks").statusCode()).isIn(302, 401);
	}

	@Test
	void isNotMadeOfWhatALetterOfTheCaseSays() {
		this.receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant())
			.email("person@example.org", true)
			.answered("CONTACT", "CASEWORK", ADDRESS.formatted("")));
		String subject = "case/" + this.receipt.caseId();
		this.transaction.executeWithoutResult((status) -> {
			this.letters.prepare(this.records.sheet(this.receipt.caseId()), LetterKind.WITHDRAWN, "at-1",
					LetterWords.none());
			this.letters.prepare(this.records.sheet(this.receipt.caseId()), LetterKind.URGENCY_CHANGED, "once",
					LetterWords.none());
			this.outbox.put(message(subject, "withdrawal-notice"));
			this.outbox.put(message(subject, "news-notice"));
			this.outbox.giveUp(subject, List.of("person@example.org"));
		});
		assertThat(tasks()).isEmpty();
		fail("withdrawal-notice", "");
		assertThat(tasks()).as("no letter says it").hasSize(1);
	}

	@Test
	void isNotMadeOfWhatIsAboutADraft() {
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.put(message("draft/1", "return-code"));
			this.outbox.giveUp("draft/1", List.of("person@example.org"));
		});
		assertThat(
				this.jdbc.sql("select count(*) from case_task where about like 'draft%'").query(Integer.class).single())
			.isZero();
	}

	private void fail(String template, String more) {
		arrive(template, more);
		this.task = tasks().get(0);
	}

	private List<Long> tasks() {
		return this.jdbc.sql("select id from case_task where case_id = ?")
			.param(this.receipt.caseId())
			.query(Long.class)
			.list();
	}

	private void arrive(String template, String more) {
		this.receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant())
			.email("person@example.org", true)
			.answered("CONTACT", "CASEWORK", ADDRESS.formatted(more)));
		String subject = "case/" + this.receipt.caseId();
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.put(message(subject, template));
			this.outbox.giveUp(subject, List.of("person@example.org"));
		});
	}

	private static NewMessage message(String subject, String template) {
		return new NewMessage(subject, template, "once", "person@example.org", Locale.ENGLISH, "Title",
				"Printed words");
	}

	private HttpResponse<String> finish(String how, String note) {
		as(Role.INTAKE).get("/staff/tasks/" + this.task);
		return as(Role.INTAKE).post("/staff/tasks/" + this.task + "/completion", "how", how, "note", note);
	}

	private boolean acknowledged() {
		return this.deadlines.of(this.receipt.caseId())
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.ACKNOWLEDGEMENT)
			.noneMatch(CaseClock::isRunning);
	}

	private List<String> row() {
		return this.jdbc
			.sql("select state || ' ' || coalesce(sealed::text, 'null') from outbox_message where subject = ?")
			.param("case/" + this.receipt.caseId())
			.query(String.class)
			.list();
	}

	private Visitor as(Role role) {
		return this.visitors.computeIfAbsent(role, (each) -> Workbench.People.signIn(this.jdbc, this.port, each));
	}

}
