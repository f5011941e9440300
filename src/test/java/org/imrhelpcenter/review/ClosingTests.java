package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.Arrays;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ClosingReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

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
