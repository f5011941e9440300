package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * What waits to be printed: named, marked as mailed only when it was said twice, and
 * never with a date that is not true any more.
 */
@Workbench
class PrintQueueTests {

	private static final String ADDRESS = "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"}";

	@Autowired
	CaseDesk desk;

	@Autowired
	Letters letters;

	@Autowired
	CaseRecords records;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	void receiveACase() {
		this.jdbc.sql("update letter set state = 'DISCARDED' where state = 'APPROVED'").update();
		this.desk.at("2026-11-02T09:00:00");
		this.desk.receive(this.desk.application().answered("CONTACT", "CASEWORK", ADDRESS));
	}

	@Test
	void namesKindAndReaderAndTicksNothing() {
		approve(LetterKind.CLOSED);
		HttpResponse<String> page = this.desk.as(Role.INTAKE).get("/staff/letters");
		assertThat(text(page.body())).contains("Case closed, to the member Maria Alvarez " + this.desk.number(),
				"First: print", "Then: mail or fax, and say so");
		assertThat(page.body()).doesNotContainPattern("name=\"letter\"[^>]*checked");
	}

	@Test
	void asksOnceMoreBeforeALetterCountsAsMailed() {
		long letter = approve(LetterKind.CLOSED);
		this.desk.as(Role.INTAKE).get("/staff/letters");
		assertThat(mail("letter", "").statusCode()).isEqualTo(422);
		HttpResponse<String> sure = mail("letter", "" + letter);
		assertThat(sure.statusCode()).isEqualTo(200);
		assertThat(text(sure.body())).contains("Have all these letters been mailed?", "Maria Alvarez",
				"Case closed, to the member", "Yes, this letter is mailed");
		assertThat(state(letter)).isEqualTo("APPROVED");
		assertThat(mail("letter", "" + letter, "confirmed", "yes").statusCode()).isEqualTo(302);
		assertThat(state(letter)).isEqualTo("SENT");
	}

	@Test
	void marksAllThatWereShownAndSaysWhatIsGone() {
		long first = approve(LetterKind.CLOSED);
		long second = approve(LetterKind.REOPENED);
		this.desk.as(Role.INTAKE).get("/staff/letters");
		mail("letter", "" + first, "confirmed", "yes");
		HttpResponse<String> sure = mail("all", "yes", "shown", "" + first, "shown", "" + second);
		assertThat(text(sure.body())).contains("1 of the letters that you chose does not wait any more",
				"Yes, this letter is mailed");
		assertThat(mail("letter", "" + first).statusCode()).isEqualTo(422);
	}

	@Test
	void losesALetterWhoseDateMovesUntilSomebodyLookedAgain() {
		long letter = approve(LetterKind.LATE_ACCEPTANCE_GRANTED);
		long other = approve(LetterKind.CLOSED);
		assertThat(look(letter)).contains("November 9, 2026");
		assertThat(extend().statusCode()).isEqualTo(302);
		assertThat(state(letter)).isEqualTo("DRAFT");
		assertThat(state(other)).as("says no date").isEqualTo("APPROVED");
		assertThat(look(letter)).contains("A date moved", "November 12, 2026", "We call you on Friday.")
			.doesNotContain("November 9, 2026");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("A date moved after a letter was approved.",
				"A date moved, so a letter that waited to be mailed is a draft again");
		assertThat(this.desk.as(Role.INTAKE).get("/staff/letters").body()).doesNotContain("letter-" + letter + "\"");
		mail("letter", "" + letter, "confirmed", "yes");
		assertThat(state(letter)).isEqualTo("DRAFT");
		approve(letter);
		assertThat(state(letter)).isEqualTo("APPROVED");
		assertThat(look(letter)).contains("November 12, 2026", "We call you on Friday.").doesNotContain("A date moved");
	}

	@Test
	void keepsWhatLeftOrWasRead() {
		long mailed = approve(LetterKind.LATE_ACCEPTANCE_GRANTED);
		mail("letter", "" + mailed, "confirmed", "yes");
		long read = approve(LetterKind.WAIVER_GRANTED);
		this.jdbc.sql("update letter set read_at = approved_at where id = ?").param(read).update();
		extend();
		assertThat(state(mailed)).isEqualTo("SENT");
		assertThat(state(read)).isEqualTo("APPROVED");
	}

	@Test
	void losesALetterOfACaseThatTurnsUrgent() {
		long letter = approve(LetterKind.LATE_ACCEPTANCE_GRANTED);
		this.desk.act(Role.NURSE, "urgency", "urgency", "URGENT", "grounds", "SEVERE_PAIN", "note", "Worse.",
				"confirmed", "yes");
		assertThat(state(letter)).isEqualTo("DRAFT");
	}

	@Test
	void saysBeforeTheButtonThatWordsMayBeInAnotherLanguage() {
		this.jdbc.sql("update imr_case set language = 'es' where id = ?").param(this.desk.id()).update();
		long letter = prepare(LetterKind.CLOSED);
		assertThat(look(letter)).containsPattern("(?s)This letter is in Spanish.*Approve and send");
	}

	private HttpResponse<String> extend() {
		return this.desk.act(Role.SUPERVISOR, "extension", "clock", "QUALIFICATION_LETTER", "days", "3", "reasons",
				"The doctor is away.");
	}

	private long prepare(LetterKind kind) {
		this.transaction.executeWithoutResult((status) -> this.letters.prepare(this.records.sheet(this.desk.id()), kind,
				"once", LetterWords.none().with(Word.REASONS, "We call you on Friday.")));
		return this.jdbc.sql("select max(id) from letter where case_id = ? and kind = ?")
			.params(this.desk.id(), kind.name())
			.query(Long.class)
			.single();
	}

	private long approve(LetterKind kind) {
		long letter = prepare(kind);
		approve(letter);
		assertThat(state(letter)).isEqualTo("APPROVED");
		return letter;
	}

	private void approve(long letter) {
		this.desk.as(Role.ANALYST)
			.post(this.desk.path("/letters/" + letter + "/approval"), "seen", CaseDesk.hidden(look(letter), "seen"));
	}

	private String look(long letter) {
		return this.desk.as(Role.ANALYST).get(this.desk.path("/letters/" + letter)).body();
	}

	private HttpResponse<String> mail(String... fields) {
		this.desk.as(Role.INTAKE).get("/staff/letters");
		return this.desk.as(Role.INTAKE).post("/staff/letters/mailing", fields);
	}

	private String state(long letter) {
		return this.jdbc.sql("select state from letter where id = ?").param(letter).query(String.class).single();
	}

}
