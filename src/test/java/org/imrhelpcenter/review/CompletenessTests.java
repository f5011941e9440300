package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Intake finds an application complete, or says what is missing.
 */
@Workbench
class CompletenessTests {

	private static final String WHY = "The name under the release is not the member's.";

	private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACompleteApplication() {
		this.desk.receive();
	}

	@Test
	void completeChangesNoDateOfWhatWasComplete() {
		this.desk.at("2026-11-05T09:00:00");
		assertThat(find("COMPLETE").statusCode()).isEqualTo(302);
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 open");
		assertThat(this.desk.letters()).isEmpty();
		assertThat(text(this.desk.page(Role.INTAKE))).contains("Found that the application is complete");
	}

	@Test
	void incompleteStopsWhatRunsFromACompleteApplicationAndAsksTheMember() {
		assertThat(find("INCOMPLETE", "missing", "RELEASE", "reasons", WHY).statusCode()).isEqualTo(302);
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 FOUND_INCOMPLETE");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 FOUND_INCOMPLETE");
		assertThat(this.desk.clock("ACKNOWLEDGEMENT")).endsWith("open");
		assertThat(this.desk.letters()).containsExactly("INCOMPLETE MEMBER");
		assertThat(text(this.desk.page(Role.INTAKE))).contains("Found that the application is incomplete", WHY,
				"Still missing: the signed medical release.");
		this.desk.send("INCOMPLETE", "MEMBER");
		assertThat(text(this.desk.page(Role.INTAKE))).as("what was asked for is waited for")
			.contains("The member was asked for what is missing")
			.doesNotContain("Ask for what is missing");
	}

	@Test
	void undoingAMistakeRestoresTheOriginalDay() {
		find("INCOMPLETE", "missing", "RELEASE", "missing", "PROBLEM", "reasons", WHY);
		this.desk.at("2026-11-06T09:00:00");
		assertThat(text(this.desk.as(Role.INTAKE).get(this.desk.path("/completeness")).body()))
			.contains("found missing, though received November 2, 2026");
		assertThat(find("COMPLETE").statusCode()).isEqualTo(302);
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 open");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 open");
		assertThat(text(this.desk.page(Role.INTAKE))).contains("Complete on November 2, 2026");
		assertThat(this.desk.letters()).as("nobody asks for what is there").isEmpty();
	}

	@Test
	void whatComesInsteadCountsFromTheDayOnWhichItWasReceived() {
		find("INCOMPLETE", "missing", "RELEASE", "reasons", WHY);
		this.desk.at("2026-11-12T09:00:00");
		assertThat(this.desk
			.act(Role.INTAKE, "receipt", "item", "RELEASE", "by", "MEMBER", "name", "Maria Alvarez", "how", "NAME",
					"receivedOn.month", "11", "receivedOn.day", "10", "receivedOn.year", "2026")
			.statusCode()).isEqualTo(302);
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-17 open");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-25 open");
	}

	@Test
	void anAnswerThatWasSentStaysSent() {
		this.desk.meets("QUALIFICATION_LETTER", "QUALIFICATION_ANSWER_SENT", "2026-11-03");
		find("INCOMPLETE", "missing", "RELEASE", "reasons", WHY);
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 QUALIFICATION_ANSWER_SENT");
	}

	@Test
	void aComplaintThatLacksSomethingComesBackToImrWithoutAClockThatRuns() {
		this.desk.receive(this.desk.application()
			.service("Copay", KindOfDispute.OTHER, Appeal.decided(null, LocalDate.of(2026, 10, 1))));
		this.desk.act(Role.ANALYST, "complaint", "verdict-1", "NO_MEDICAL_QUESTION", "reasons", WHY);
		find("INCOMPLETE", "missing", "RELEASE", "reasons", WHY);
		this.desk.at("2026-11-10T09:00:00");
		assertThat(this.desk
			.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records", "reasons", WHY)
			.statusCode()).isEqualTo(302);
		assertThat(this.desk.track()).isEqualTo("IMR");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 FOUND_INCOMPLETE");
		this.desk.at("2026-11-12T09:00:00");
		release("12");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-27 open");
	}

	@Test
	void whatComesWhileItIsAComplaintCountsOnceItIsAnImrAgain() {
		this.desk.receive(this.desk.application()
			.service("Copay", KindOfDispute.OTHER, Appeal.decided(null, LocalDate.of(2026, 10, 1))));
		this.desk.act(Role.ANALYST, "complaint", "verdict-1", "NO_MEDICAL_QUESTION", "reasons", WHY);
		find("INCOMPLETE", "missing", "RELEASE", "reasons", WHY);
		this.desk.at("2026-11-10T09:00:00");
		release("10");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-25 MOVED_TO_COMPLAINT");
		this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records", "reasons",
				WHY);
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-25 open");
	}

	@Test
	void whatComesAfterTheCaseWasClosedRunsOnceItIsOpenedAgain() {
		find("INCOMPLETE", "missing", "RELEASE", "reasons", WHY);
		this.desk.act(Role.ANALYST, "closing", "reason", "NOTHING_CAME", "words", "It never came.");
		assertThat(this.desk.status()).isEqualTo("CLOSED");
		this.desk.at("2026-11-12T09:00:00");
		release("12");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-27 CLOSED");
		this.desk.act(Role.ANALYST, "reopening", "next", "SCREENING", "words", "It came after all.");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-27 open");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-19 open");
	}

	@Test
	void whatNeverCameIsMissingWithoutReasonsAndIsNotCompleteByAWord() {
		this.desk.receive(this.desk.application().by(Channel.MAIL).with(new Completeness(RECEIVED, RECEIVED, null)));
		HttpResponse<String> tooSoon = find("COMPLETE", "reasons", "It will come.");
		assertThat(tooSoon.statusCode()).isEqualTo(422);
		assertThat(text(tooSoon.body())).contains("Not complete: something has not come yet.", "It will come.");
		assertThat(tooSoon.body()).contains("/receipt\"");
		assertThat(find("INCOMPLETE").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("INCOMPLETE MEMBER");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("none");
	}

	@Test
	void saysWhatItIsAndWhatIsMissingAndWhy() {
		HttpResponse<String> nothing = this.desk.act(Role.INTAKE, "completeness");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose complete or incomplete.");
		assertThat(text(find("INCOMPLETE").body())).contains("Choose what is missing.");
		HttpResponse<String> bare = find("INCOMPLETE", "missing", "RELEASE");
		assertThat(bare.statusCode()).isEqualTo(422);
		assertThat(text(bare.body())).contains("Say why it counts as missing");
		assertThat(find("INCOMPLETE", "missing", "X-RAY", "reasons", WHY).statusCode())
			.as("supporting documents never make it incomplete")
			.isEqualTo(422);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTAKE")
	void isForIntakeAlone(Role role) {
		Visitor visitor = this.desk.as(role);
		assertThat(visitor.get(this.desk.path("/completeness")).statusCode()).isIn(403, 404);
		assertThat(this.desk.act(role, "completeness", "what", "COMPLETE").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void isRefusedOnceTheCaseQualifies() {
		this.desk.stands("QUALIFIED", "IMR");
		assertThat(this.desk.page(Role.INTAKE)).doesNotContain("/completeness\"");
		assertThat(find("COMPLETE").statusCode()).isEqualTo(409);
	}

	@Test
	void theSecondOfTwoPeopleIsToldAndLosesNothing() {
		String seen = this.desk.version();
		this.desk.act(Role.NURSE, "note", "text", "Called the member.");
		this.desk.as(Role.INTAKE).get(this.desk.path("/completeness"));
		HttpResponse<String> late = this.desk.as(Role.INTAKE)
			.post(this.desk.path("/completeness"), "what", "INCOMPLETE", "missing", "RELEASE", "reasons", WHY,
					"version", seen);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", WHY);
		assertThat(this.desk.letters()).isEmpty();
	}

	private void release(String day) {
		assertThat(this.desk
			.act(Role.INTAKE, "receipt", "item", "RELEASE", "by", "MEMBER", "name", "Maria Alvarez", "how", "NAME",
					"receivedOn.month", "11", "receivedOn.day", day, "receivedOn.year", "2026")
			.statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> find(String what, String... fields) {
		return this.desk.act(Role.INTAKE, "completeness", CaseDesk.and(fields, "what", what));
	}

}
