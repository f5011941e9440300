package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * A supervisor gives a date at most three days more; the first date stays in sight.
 */
@Workbench
class ExtensionTests {

	@Autowired
	CaseDesk desk;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void receiveACase() {
		this.desk.receive();
	}

	@Test
	void movesTheDateAndKeepsTheFirstOneInSight() {
		assertThat(extend("QUALIFICATION_LETTER", "3").statusCode()).isEqualTo(302);
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 open");
		assertThat(this.jdbc.sql(
				"select extension_days || ' ' || extended_by from case_clock where case_id = ? and kind = 'QUALIFICATION_LETTER'")
			.param(this.desk.id())
			.query(String.class)
			.single()).isEqualTo("3 Pat Supervisor");
		assertThat(text(this.desk.page(Role.NURSE))).contains("November 12, 2026", "November 9, 2026",
				"Gave a date more time", "The doctor is away.");
		assertThat(this.desk.letters()).containsExactly("EXTENSION MEMBER");
		assertThat(nextDueOn()).isEqualTo("2026-11-07");
		this.desk.at("2026-11-11T09:00:00");
		assertThat(text(this.desk.page(Role.NURSE))).contains("1 day left");
	}

	@Test
	void ofTheDecisionIsToldToThePlanOnceItKnowsOfTheCase() {
		extend("QUALIFICATION_LETTER", "1");
		assertThat(this.desk.letters()).contains("EXTENSION MEMBER").doesNotContain("EXTENSION PLAN");
		this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		this.desk.send("RECORDS_REQUEST", "PLAN");
		extend("DECISION_OVERALL", "1");
		assertThat(text(toThePlan()))
			.contains("The decision about this case is due later.", "Now it is due on December 18, 2026.")
			.doesNotContain("records that we asked for", "The doctor is away.");
	}

	@Test
	void ofThePlansDateIsToldToThePlan() {
		this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		this.desk.send("RECORDS_REQUEST", "PLAN");
		assertThat(extend("PLAN_RECORDS", "2").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).contains("EXTENSION PLAN");
		assertThat(text(toThePlan()))
			.contains("Before, they were due on November 5, 2026.", "Now they are due on November 7, 2026.")
			.doesNotContain("The doctor is away.");
	}

	@Test
	void isGivenOnceAndNeverToWhatIsPastDueOrDoesNotRun() {
		extend("QUALIFICATION_LETTER", "1");
		assertThat(extend("QUALIFICATION_LETTER", "1").statusCode()).isEqualTo(409);
		assertThat(extend("PLAN_CARRIES_OUT", "1").statusCode()).isEqualTo(409);
		this.desk.at("2026-11-20T09:00:00");
		assertThat(extend("ACKNOWLEDGEMENT", "1").statusCode()).isEqualTo(409);
		assertThat(extend("DECISION_OVERALL", "1").statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("EXTENSION EXTENDED", "EXTENSION EXTENDED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "4", "-1", "x", "" })
	void isOneToThreeDays(String days) {
		assertThat(extend("DECISION_OVERALL", days).statusCode()).isEqualTo(422);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void needsAReasonAndADate() {
		HttpResponse<String> bare = this.desk.act(Role.SUPERVISOR, "extension", "clock", "NONSENSE", "days", "1");
		assertThat(bare.statusCode()).isEqualTo(422);
		assertThat(text(bare.body())).contains("Write why the date needs more time.");
	}

	@Test
	void isNotCarriedOverWhenTheCaseTurnsUrgent() {
		extend("DECISION_OVERALL", "3");
		this.desk.act(Role.NURSE, "urgency", "urgency", "URGENT", "grounds", "SEVERE_PAIN", "note", "Worse.",
				"confirmed", "yes");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-11-09 open");
		assertThat(this.jdbc.sql("select count(*) from case_clock where case_id = ? and extension_days is not null")
			.param(this.desk.id())
			.query(Integer.class)
			.single()).isZero();
		assertThat(text(this.desk.page(Role.NURSE))).contains("December 20, 2026");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPERVISOR")
	void isApprovedBySupervisors(Role role) {
		assertThat(this.desk.act(role, "extension", "clock", "DECISION_OVERALL", "days", "1", "reasons", "Late.")
			.statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DECIDED", "OUTCOME_SENT", "CLOSED", "WITHDRAWN" })
	void isOverOnceTheDeterminationIsSent(String status) {
		this.desk.stands(status, "IMR");
		assertThat(extend("DECISION_OVERALL", "1").statusCode()).isEqualTo(409);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void losesNothingThatWasTypedWhenSomebodyElseActedFirst() {
		HttpResponse<String> late = this.desk.actTooLate(Role.SUPERVISOR, "extension", "clock", "DECISION_OVERALL",
				"days", "2", "reasons", "The doctor is away.");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "The doctor is away.");
	}

	private HttpResponse<String> extend(String clock, String days) {
		return this.desk.act(Role.SUPERVISOR, "extension", "clock", clock, "days", days, "reasons",
				"The doctor is away.");
	}

	private String toThePlan() {
		String letter = this.jdbc
			.sql("select max(id)::text from letter where kind = 'EXTENSION' and recipient = 'PLAN'")
			.query(String.class)
			.single();
		return this.desk.as(Role.ANALYST).get(this.desk.path("/letters/" + letter)).body();
	}

	private String nextDueOn() {
		return this.jdbc.sql("select next_due_on::text from imr_case where id = ?")
			.param(this.desk.id())
			.query(String.class)
			.single();
	}

}
