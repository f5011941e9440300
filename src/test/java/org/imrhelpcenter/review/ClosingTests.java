package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.Arrays;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ClosingReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * A case that is closed, and one that is opened again.
 */
@Workbench
class ClosingTests {

	private static final String WORDS = "Nothing came in 60 days.";

	@Autowired
	CaseDesk desk;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void receiveACase() {
		this.desk.receive();
		this.desk.at("2026-11-04T10:00:00");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANALYST", "SUPERVISOR" })
	void stopsEveryClockAndPreparesTheLetter(Role role) {
		assertThat(close(role).statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("CLOSED");
		assertThat(this.desk.clock("DECISION_OVERALL")).endsWith("CLOSED");
		assertThat(this.desk.letters()).contains("CLOSED MEMBER");
		assertThat(text(this.desk.page(role))).contains("Closed the case: what was missing never came", WORDS);
	}

	@ParameterizedTest
	@EnumSource(names = { "ANALYST", "SUPERVISOR" }, mode = EnumSource.Mode.EXCLUDE)
	void isForNobodyElse(Role role) {
		assertThat(close(role).statusCode()).isIn(403, 404);
		assertThat(this.desk.act(role, "reopening", "next", "SCREENING", "words", "Why.").statusCode()).isIn(403, 404);
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void isAdvisedAgainstWhileDatesRunAndNeedsReasons() {
		String page = text(this.desk.as(Role.ANALYST).get(this.desk.path("/closing")).body());
		assertThat(page).contains("The rules advise against this", "A date still runs: Decision overall");
		HttpResponse<String> nothing = this.desk.act(Role.ANALYST, "closing", "words", "");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose why it is closed.", "Say why.");
		assertThat(this.desk.act(Role.ANALYST, "closing", "reason", "TIRED", "words", WORDS).statusCode())
			.isEqualTo(422);
	}

	@Test
	void aStalePageOrAClosedCaseClosesNothing() {
		HttpResponse<String> late = this.desk.actTooLate(Role.ANALYST, "closing", "reason", "OTHER", "words", WORDS);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains(WORDS);
		close(Role.ANALYST);
		assertThat(close(Role.SUPERVISOR).statusCode()).isEqualTo(409);
		assertThat(this.desk.acts()).containsExactly("CLOSING NOTHING_CAME");
	}

	@Test
	void isToldInSentencesThatEnd() {
		close(Role.ANALYST);
		String letter = this.jdbc.sql("select id::text from letter where case_id = ? and kind = 'CLOSED'")
			.param(this.desk.id())
			.query(String.class)
			.single();
		assertThat(this.desk.as(Role.ANALYST).get(this.desk.path("/letters/" + letter)).body())
			.contains("We asked for what was missing, and it did not come.");
	}

	@Test
	void everyReasonIsAnOutcomeThatTheHistoryTells() {
		assertThat(Act.CLOSING.outcomes())
			.containsExactlyElementsOf(Arrays.stream(ClosingReason.values()).map(Enum::name).toList());
	}

	@Test
	void opensAgainAtTheBeginningAndTheClocksRunFromTheirStart() {
		String due = this.desk.clock("DECISION_OVERALL");
		close(Role.ANALYST);
		this.desk.at("2026-11-20T10:00:00");
		assertThat(reopen("SCREENING").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("SCREENING");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo(due).endsWith("open");
		assertThat(this.desk.letters()).as("nobody sends what is not true any more")
			.contains("REOPENED MEMBER")
			.noneMatch((letter) -> letter.startsWith("CLOSED"));
		assertThat(text(this.desk.page(Role.NURSE))).contains("Opened the case again", "Until then: Received",
				"Goes on as: Screening");
	}

	@Test
	void opensAgainWhereItStood() {
		this.desk.stands("IN_REVIEW", "IMR");
		close(Role.SUPERVISOR);
		String page = this.desk.as(Role.SUPERVISOR).get(this.desk.path("/reopening")).body();
		assertThat(page).contains("value=\"IN_REVIEW\"", "value=\"SCREENING\"").doesNotContain("value=\"DECIDED\"");
		assertThat(reopen("DECIDED").statusCode()).as("it never stood there").isEqualTo(409);
		assertThat(reopen("IN_REVIEW").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("IN_REVIEW");
		assertThat(reopen("SCREENING").statusCode()).as("it is open").isEqualTo(409);
	}

	@ParameterizedTest
	@CsvSource({
			// where it goes on, track, the staff's date: 7 days in the beginning, then as
			// from
			// the day of the reopening
			"SCREENING, IMR, 2026-11-27", "SCREENING, COMPLAINT, 2026-11-27", "IN_REVIEW, IMR, 2027-01-04",
			"COMPLAINT, COMPLAINT, 2026-12-20", "CARRIED_OUT, IMR, 2026-11-27", "OUTCOME_SENT, COMPLAINT, 2026-11-27" })
	void givesTheStaffADateWhereNoClockRunsAnyMore(String next, String track, String by) {
		finish(next.equals("SCREENING") ? "CARRIED_OUT" : next, track);
		assertThat(reopen(next).statusCode()).isEqualTo(302);
		assertThat(nextDue()).isEqualTo(by + " no clock");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Opened again on November 20, 2026")
			.contains("Opened again, and no clock of the rules runs: go on by")
			.doesNotContain("No date runs any more");
		this.desk.act(Role.ANALYST, "assignment", "to", "me");
		assertThat(text(this.desk.as(Role.ANALYST).get("/staff?queue=MINE").body())).contains("Opened again, ");
	}

	@Test
	void hasNoDateOfTheStaffOnceItIsOverOrGoesOnToItsEnd() {
		finish("CARRIED_OUT", "IMR");
		reopen("SCREENING");
		close(Role.ANALYST);
		assertThat(nextDue()).isEqualTo("none");
		finish("DECIDED", "IMR");
		reopen("DECIDED");
		assertThat(nextDue()).isEqualTo("2026-11-27 no clock");
		this.desk.act(Role.ANALYST, "carried-out", "what", "CARRIED_OUT", "reasons", "The plan paid.", "on.month", "11",
				"on.day", "20", "on.year", "2026");
		assertThat(this.desk.status()).isEqualTo("CARRIED_OUT");
		assertThat(nextDue()).isEqualTo("none");
	}

	@Test
	void aClockOfTheRulesLeadsWhereOneRunsAgain() {
		close(Role.ANALYST);
		this.desk.at("2026-11-20T10:00:00");
		reopen("SCREENING");
		assertThat(nextDue()).endsWith(" clock").doesNotContain("no clock");
	}

	/** Every clock that runs is met, and the case was closed a while ago. */
	private void finish(String status, String track) {
		this.desk.stands(status, track);
		this.jdbc.sql("""
				update case_clock set ended_on = '2026-11-05', ended_by = case kind
				  when 'ACKNOWLEDGEMENT' then 'ACKNOWLEDGEMENT_SENT'
				  when 'QUALIFICATION_LETTER' then 'QUALIFICATION_ANSWER_SENT'
				  when 'DECISION_OVERALL' then 'DECISION_SENT' else 'COMPLAINT_OUTCOME_SENT' end
				where case_id = ? and ended_by is null""").param(this.desk.id()).update();
		close(Role.ANALYST);
		this.desk.at("2026-11-20T10:00:00");
	}

	private String nextDue() {
		return this.jdbc.sql("""
				select coalesce(next_due_on || case when next_clock is null then ' no clock' else ' clock' end, 'none')
				from imr_case where id = ?""").param(this.desk.id()).query(String.class).single();
	}

	@Test
	void opensAgainOnlyWithReasons() {
		close(Role.ANALYST);
		HttpResponse<String> nothing = this.desk.act(Role.SUPERVISOR, "reopening", "words", "");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose where it goes on.", "Say why.");
	}

	private HttpResponse<String> close(Role role) {
		return this.desk.act(role, "closing", "reason", "NOTHING_CAME", "words", WORDS);
	}

	private HttpResponse<String> reopen(String next) {
		return this.desk.act(Role.SUPERVISOR, "reopening", "next", next, "words", "It came after all.");
	}

}
