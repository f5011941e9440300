package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.outbox.MessageSent;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.paper.Accessible;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters from the draft to what came back.
 */
@Workbench
@Import(CaseDesk.class)
class LetterTests {

	private static final String SAFE = "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"}";

	private static final String UNSAFE = "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"unsafe\":[\"LETTERS\"]}";

	@Autowired
	CaseDesk desk;

	@Autowired
	Letters letters;

	@Autowired
	CaseRecords records;

	@Autowired
	Outbox outbox;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void receiveACase() {
		this.desk.at("2026-11-02T09:00:00");
		receive(SAFE, "");
	}

	@Test
	void isOneLookAndOneClick() {
		prepare(LetterKind.NOT_ELIGIBLE);
		assertThat(this.desk.page(Role.ANALYST)).contains("Goes on as a complaint, to the member",
				"Look at it and send it.", "Qualification letter: this letter has to go out by November 9, 2026.");
		String page = look(Role.ANALYST);
		assertThat(page).contains("Your case goes on as a complaint", "Zebrafinch is the reason.", "Approve and send")
			.doesNotContain("12 Hidden Lane");
		assertThat(approve(Role.ANALYST, page).headers().firstValue("Location").orElse("")).endsWith("?done=MAIL");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).endsWith("open");
		assertThat(this.desk.as(Role.INTAKE).get("/staff/letters").body()).contains(this.desk.number(),
				"Goes on as a complaint");
	}

	@Test
	void isPrintedBehindItsAddressAndMeetsItsClockOnceMailed() throws Exception {
		approved(LetterKind.NOT_ELIGIBLE);
		this.desk.as(Role.INTAKE).get("/staff/letters");
		byte[] batch = this.desk.as(Role.INTAKE).fetch("/staff/letters/batch", "letter", "" + letter());
		assertThat(Accessible.text(batch)).contains("12 Hidden Lane", "Fresno, CA", "Your case goes on as a complaint");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).endsWith("open");
		this.desk.at("2026-11-04T09:00:00");
		mail();
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 QUALIFICATION_ANSWER_SENT");
		byte[] pdf = this.desk.as(Role.NURSE).download(at() + "/pdf").body();
		assertThat(Accessible.text(pdf)).contains("November 2, 2026").doesNotContain("12 Hidden Lane");
		assertThat(this.desk.page(Role.NURSE)).contains(
				HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)),
				"Mailed or faxed November 4, 2026", "A letter went out: Goes on as a complaint, to the member");
		assertThat(this.desk.as(Role.INTAKE).get("/staff/letters").body()).doesNotContain(this.desk.number());
	}

	@Test
	void keepsNothingReadable() {
		approved(LetterKind.NOT_ELIGIBLE);
		assertThat(this.jdbc.sql("select l::text || c::text from letter l join letter_copy c on c.letter_id = l.id")
			.query(String.class)
			.list()).noneMatch((row) -> row.contains("Zebrafinch") || row.contains("complaint about"));
	}

	@Test
	void isApprovedOnceWhenTwoPeopleDoItAtOnce() throws Exception {
		prepare(LetterKind.NOT_ELIGIBLE);
		String first = look(Role.ANALYST);
		String second = look(Role.NURSE);
		List<Callable<HttpResponse<String>>> both = List.of(() -> approve(Role.ANALYST, first),
				() -> approve(Role.NURSE, second));
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Integer> answers = people.invokeAll(both).stream().map((answer) -> {
				try {
					return answer.get().statusCode();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}).sorted().toList();
			assertThat(answers).containsExactly(302, 409);
		}
		finally {
			people.shutdownNow();
		}
		assertThat(number("select count(*) from letter_copy c join letter l on l.id = c.letter_id where l.case_id = ?"))
			.isEqualTo(1);
	}

	@Test
	void isSentExactlyAsItWasLookedAt() {
		prepare(LetterKind.NOT_ELIGIBLE);
		String before = look(Role.ANALYST);
		assertThat(this.desk.as(Role.ANALYST)
			.post(at() + "/note", "note", "We will call you on Friday.", "said-REASONS", "Canary is the reason.")
			.statusCode()).isEqualTo(302);
		look(Role.NURSE);
		HttpResponse<String> late = approve(Role.NURSE, before);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body())
			.contains("The letter was not sent", "We will call you on Friday.", "Canary is the reason.")
			.doesNotContain("Zebrafinch");
		assertThat(approve(Role.NURSE, late.body()).statusCode()).isEqualTo(302);
		assertThat(this.desk.as(Role.ANALYST).post(at() + "/note", "note", "Too late.").statusCode()).isEqualTo(409);
		assertThat(look(Role.ANALYST)).contains("We will call you on Friday.").doesNotContain("Too late.");
	}

	@Test
	void isSetAsideWithAReasonUnlessAClockWaitsForIt() {
		prepare(LetterKind.CLOSED);
		look(Role.ANALYST);
		assertThat(this.desk.as(Role.ANALYST).post(at() + "/discarding", "reason", " ").statusCode()).isEqualTo(422);
		assertThat(this.desk.as(Role.ANALYST).post(at() + "/discarding", "reason", "Sent twice.").statusCode())
			.isEqualTo(302);
		assertThat(approve(Role.ANALYST, "name=\"seen\" value=\"\"").statusCode()).isEqualTo(409);
		prepare(LetterKind.NOT_ELIGIBLE);
		assertThat(look(Role.ANALYST)).doesNotContain("This letter is not wanted");
		assertThat(this.desk.as(Role.ANALYST).post(at() + "/discarding", "reason", "Not now.").statusCode())
			.isEqualTo(409);
	}

	@Test
	void opensATaskWhenItComesBackAndGoesOutAgain() {
		approved(LetterKind.NOT_ELIGIBLE);
		mail();
		look(Role.INTAKE);
		assertThat(this.desk.as(Role.INTAKE).post(at() + "/return").statusCode()).isEqualTo(302);
		assertThat(this.desk.as(Role.INTAKE).get("/staff/tasks").body()).contains("A letter came back");
		long task = number("select max(id) from case_task where case_id = ? and kind = 'MAIL_RETURNED'");
		assertThat(this.desk.as(Role.INTAKE).get("/staff/tasks/" + task).body())
			.contains("The mail brought a letter back", at());
		assertThat(this.desk.as(Role.INTAKE).post(at() + "/return").statusCode()).isEqualTo(409);
		look(Role.INTAKE);
		assertThat(this.desk.as(Role.INTAKE).post(at() + "/again").statusCode()).isEqualTo(302);
		assertThat(state()).isEqualTo("APPROVED MAIL");
		assertThat(this.desk.as(Role.INTAKE).get("/staff/tasks").body()).as("done by sending it again")
			.doesNotContain("/staff/tasks/" + task + "\"");
		mail();
		assertThat(state()).isEqualTo("SENT MAIL");
	}

	@Test
	void isNeverMailedWhereLettersAreNotSafe() {
		receive(UNSAFE, "");
		approved(LetterKind.NOT_ELIGIBLE);
		assertThat(state()).isEqualTo("APPROVED OTHER");
		this.desk.as(Role.INTAKE).get("/staff/letters");
		assertThat(this.desk.as(Role.INTAKE).post("/staff/letters/batch", "letter", "" + letter()).statusCode())
			.isEqualTo(422);
		mail();
		assertThat(state()).isEqualTo("APPROVED OTHER");
		look(Role.INTAKE);
		assertThat(this.desk.as(Role.INTAKE).post(at() + "/handover", "how", "").statusCode()).isEqualTo(422);
		assertThat(this.desk.as(Role.INTAKE).post(at() + "/handover", "how", "Read aloud on the phone.").statusCode())
			.isEqualTo(302);
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).endsWith("QUALIFICATION_ANSWER_SENT");
	}

	@Test
	void isSentByANoticeThatSaysNothing() {
		receive("{}", "maria@example.org");
		approved(LetterKind.NOT_ELIGIBLE);
		assertThat(state()).isEqualTo("APPROVED EMAIL");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).endsWith("open");
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new MessageSent(subject(), "letter-notice", "letter-" + letter(), opened().receivedAt())));
		assertThat(state()).isEqualTo("SENT EMAIL");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).endsWith("QUALIFICATION_ANSWER_SENT");
	}

	@Test
	void goesOnPaperWhenNoEmailReachesItsReader() {
		receive("{}", "maria@example.org");
		approved(LetterKind.NOT_ELIGIBLE);
		this.transaction.executeWithoutResult((status) -> this.outbox.giveUp(subject(), List.of("maria@example.org")));
		assertThat(state()).isEqualTo("APPROVED OTHER");
		assertThat(this.desk.page(Role.NURSE)).contains("No email reached its reader");
		assertThat(number("select count(*) from case_task where case_id = ? and about like '%letter%'")).isZero();
	}

	@Test
	void takesTheCaseWhereItLeads() {
		this.jdbc.sql("update imr_case set status = 'QUALIFIED' where id = ?").param(this.desk.id()).update();
		approved(LetterKind.RECORDS_REQUEST);
		mail();
		assertThat(this.desk.status()).isEqualTo("RECORDS_REQUESTED");
		assertThat(this.desk.clock("PLAN_RECORDS")).isEqualTo("2026-11-05 open");
	}

	@Test
	void isNotForThoseWhoWorkOnNoCase() {
		prepare(LetterKind.NOT_ELIGIBLE);
		look(Role.ANALYST);
		for (String page : List.of("", "/pdf")) {
			assertThat(this.desk.as(Role.ADMINISTRATOR).get(at() + page).statusCode()).isEqualTo(404);
		}
		assertThat(this.desk.as(Role.ADMINISTRATOR).get("/staff/letters").statusCode()).isEqualTo(403);
		this.desk.as(Role.ADMINISTRATOR).get("/staff");
		for (String act : List.of("approval", "note", "discarding", "handover", "return", "again")) {
			assertThat(this.desk.as(Role.ADMINISTRATOR).post(at() + "/" + act, "reason", "x", "how", "x").statusCode())
				.isEqualTo(404);
		}
		assertThat(this.desk.as(Role.ADMINISTRATOR).post("/staff/letters/batch", "letter", "1").statusCode())
			.isEqualTo(403);
		assertThat(this.desk.as(Role.ADMINISTRATOR).post("/staff/letters/mailing", "letter", "1").statusCode())
			.isEqualTo(403);
		String at = at();
		receive(SAFE, "");
		String elsewhere = at.replaceAll("IMR-[^/]+", this.desk.number());
		assertThat(this.desk.as(Role.ANALYST).get(elsewhere).statusCode()).isEqualTo(404);
		assertThat(this.desk.as(Role.ANALYST).get(elsewhere + "/pdf").statusCode()).isEqualTo(404);
	}

	private void receive(String contact, String email) {
		ArrivingApplication application = this.desk.application().answered("CONTACT", "CASEWORK", contact);
		this.desk.receive(email.isEmpty() ? application : application.email(email, true));
	}

	private void prepare(LetterKind kind) {
		this.transaction.executeWithoutResult((status) -> this.letters.prepare(opened(), kind, "once",
				LetterWords.none().with(Word.REASONS, "Zebrafinch is the reason.")));
	}

	private void approved(LetterKind kind) {
		prepare(kind);
		assertThat(approve(Role.ANALYST, look(Role.ANALYST)).statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> approve(Role role, String page) {
		return this.desk.as(role).post(at() + "/approval", "seen", CaseDesk.hidden(page, "seen"));
	}

	private void mail() {
		this.desk.as(Role.INTAKE).get("/staff/letters");
		this.desk.as(Role.INTAKE).post("/staff/letters/mailing", "letter", "" + letter(), "confirmed", "yes");
	}

	private String look(Role role) {
		return this.desk.as(role).get(at()).body();
	}

	private String at() {
		return this.desk.path("/letters/" + letter());
	}

	private CaseSheet opened() {
		CaseSheet sheet = this.transaction.execute((status) -> this.records.sheet(this.desk.id()));
		assertThat(sheet).isNotNull();
		return sheet;
	}

	private String subject() {
		return "case/" + this.desk.id();
	}

	private long letter() {
		return number("select max(id) from letter where case_id = ? and kind <> 'ACKNOWLEDGEMENT'");
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).param(this.desk.id()).query(Long.class).single();
	}

	private String state() {
		return this.jdbc.sql("select state || ' ' || way from letter where id = ?")
			.param(letter())
			.query(String.class)
			.single();
	}

}
