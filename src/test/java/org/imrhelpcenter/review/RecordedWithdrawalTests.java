package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * A withdrawal that somebody of the staff records.
 */
@Workbench
class RecordedWithdrawalTests {

	private static final String WORDS = "The plan pays after all.";

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACase() {
		this.desk.receive();
		this.desk.at("2026-11-04T10:00:00");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANALYST", "SUPERVISOR" })
	void stopsEveryClockOnTheDayOnWhichItWasSaid(Role role) {
		assertThat(withdraw(role, "3").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("WITHDRAWN");
		assertThat(this.desk.clock("DECISION_OVERALL")).endsWith("WITHDRAWN");
		assertThat(this.desk.endedOn("DECISION_OVERALL")).isEqualTo("2026-11-03");
		assertThat(this.desk.letters()).as("the plan never heard of it").containsExactly("WITHDRAWN MEMBER");
		assertThat(text(this.desk.page(role))).contains("Recorded that the application was taken back", WORDS,
				"By: The member", "How: Phone call", "On November 3, 2026");
	}

	@Test
	void noNurseIsAskedAnyMoreWhetherItIsUrgent() {
		this.desk.receive(this.desk.application().urgent());
		assertThat(text(this.desk.page(Role.ANALYST))).contains("A nurse decides whether it is urgent");
		withdraw(Role.ANALYST, "4");
		assertThat(this.desk.status()).isEqualTo("WITHDRAWN");
		assertThat(text(this.desk.page(Role.ANALYST))).doesNotContain("A nurse decides whether it is urgent");
	}

	@Test
	void aPlanThatWasToldOfTheCaseIsToldThatItIsOver() {
		this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		this.desk.send("RECORDS_REQUEST", "PLAN");
		withdraw(Role.ANALYST, "4");
		assertThat(this.desk.letters()).containsExactlyInAnyOrder("RECORDS_REQUEST PLAN", "WITHDRAWN MEMBER",
				"WITHDRAWN PLAN");
	}

	@Test
	void aPlanThatWasOnlyToBeToldHearsNothing() {
		this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		withdraw(Role.ANALYST, "4");
		assertThat(this.desk.letters()).containsExactly("WITHDRAWN MEMBER");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANALYST", "SUPERVISOR" }, mode = EnumSource.Mode.EXCLUDE)
	void isForNobodyElse(Role role) {
		assertThat(withdraw(role, "3").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
		assertThat(this.desk.page(role)).doesNotContain("/withdrawal\"");
	}

	@Test
	void needsToKnowWhoSaidItHowWhenAndWhat() {
		HttpResponse<String> nothing = this.desk.act(Role.ANALYST, "withdrawal", "words", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose who took the application back.", "Choose how it reached us.",
				"Enter the day.", "Write down what was said.");
		HttpResponse<String> early = withdraw(Role.ANALYST, "1");
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(text(early.body())).contains("before the application was received (November 2, 2026)", WORDS);
		assertThat(withdraw(Role.ANALYST, "5").statusCode()).as("tomorrow").isEqualTo(422);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void aStalePageRecordsNothingAndLosesNothing() {
		HttpResponse<String> late = this.desk.actTooLate(Role.ANALYST, "withdrawal", fields("3"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", WORDS);
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void aCaseIsNotTakenBackTwice() {
		withdraw(Role.ANALYST, "3");
		assertThat(this.desk.page(Role.ANALYST)).doesNotContain("/withdrawal\"");
		assertThat(withdraw(Role.ANALYST, "3").statusCode()).isEqualTo(409);
		assertThat(this.desk.acts()).containsExactly("WITHDRAWAL WITHDRAWN");
	}

	private HttpResponse<String> withdraw(Role role, String day) {
		return this.desk.act(role, "withdrawal", fields(day));
	}

	private static String[] fields(String day) {
		return new String[] { "by", "MEMBER", "how", "CALL", "on.month", "11", "on.day", day, "on.year", "2026",
				"words", WORDS };
	}

}
