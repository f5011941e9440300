package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Acts;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * The plan is asked for its response to a complaint, and the outcome is told.
 */
@Workbench
class ComplaintOutcomeTests {

	private static final String[] OUTCOME = { "what", "OUTCOME", "findings", "The plan billed twice.", "reasons",
			"The law allows one bill.", "planMust", "Pay back $120" };

	@Autowired
	CaseDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Acts acts;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	void receiveAComplaint() {
		this.desk.receive();
		this.desk.stands("COMPLAINT", "COMPLAINT");
		long id = this.desk.id();
		this.transaction.executeWithoutResult(
				(status) -> this.deadlines.happened(id, Ending.at(CaseEvent.MOVED_TO_COMPLAINT, this.clock.instant())));
	}

	@Test
	void asksThePlanAndTellsTheOutcome() {
		assertThat(act("what", "PLAN_ASKED", "asked", "Why two bills?\nThe contract").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("COMPLAINT_REQUEST PLAN");
		this.desk.stands("PLAN_RESPONSE_REQUESTED", "COMPLAINT");
		assertThat(act(OUTCOME).statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("COMPLAINT_REQUEST PLAN", "COMPLAINT_OUTCOME MEMBER",
				"COMPLAINT_OUTCOME PLAN");
		assertThat(this.desk.acts()).containsExactly("COMPLAINT_OUTCOME PLAN_ASKED", "COMPLAINT_OUTCOME OUTCOME");
		assertThat(text(this.desk.page(Role.NURSE))).contains("Recorded how the complaint came out",
				"The law allows one bill.");
		assertThat(this.desk.status()).isEqualTo("PLAN_RESPONSE_REQUESTED");
		sent();
		assertThat(this.desk.status()).isEqualTo("OUTCOME_SENT");
		assertThat(this.desk.clock("COMPLAINT_OUTCOME")).isEqualTo("2026-12-02 COMPLAINT_OUTCOME_SENT");
	}

	@Test
	void asksForNothingThatTheNextStepDoesNotNeed() {
		String first = this.desk.as(Role.ANALYST).get(this.desk.path("/complaint-outcome")).body();
		assertThat(first).contains("name=\"asked\"")
			.doesNotContain("name=\"findings\"", "name=\"planMust\"", "The plan has not been asked for its response");
		String instead = this.desk.as(Role.ANALYST).get(this.desk.path("/complaint-outcome?what=OUTCOME")).body();
		assertThat(instead).contains("name=\"findings\"", "The plan has not been asked for its response")
			.doesNotContain("name=\"asked\"");
		this.desk.stands("PLAN_RESPONSE_REQUESTED", "COMPLAINT");
		assertThat(this.desk.as(Role.ANALYST).get(this.desk.path("/complaint-outcome")).body())
			.contains("name=\"findings\"")
			.doesNotContain("name=\"asked\"", "The plan has not been asked for its response");
	}

	@Test
	void isPreparedOnceUnlessTheDraftsAreDiscarded() {
		this.desk.stands("PLAN_RESPONSE_REQUESTED", "COMPLAINT");
		assertThat(act(OUTCOME).statusCode()).isEqualTo(302);
		assertThat(act(OUTCOME).statusCode()).isEqualTo(409);
		this.jdbc.sql("update letter set state = 'DISCARDED' where case_id = ?").param(this.desk.id()).update();
		assertThat(act(OUTCOME).statusCode()).isEqualTo(302);
	}

	@Test
	void isAdvisedAgainstBeforeThePlanWasAskedButLeavesNoCaseStuck() {
		HttpResponse<String> early = act(OUTCOME);
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(text(early.body())).contains("Say why the complaint is decided without the plan's response.",
				"The plan has not been asked for its response", "The plan billed twice.");
		assertThat(act(CaseDesk.and(OUTCOME, "remarks", "The plan answered by phone.")).statusCode()).isEqualTo(302);
		sent();
		assertThat(this.desk.status()).isEqualTo("OUTCOME_SENT");
	}

	@Test
	void needsFindingsReasonsAndADayThatIsNotOver() {
		this.desk.stands("PLAN_RESPONSE_REQUESTED", "COMPLAINT");
		HttpResponse<String> bare = act("what", "OUTCOME", "planMust", "Pay back $120");
		assertThat(bare.statusCode()).isEqualTo(422);
		assertThat(text(bare.body())).contains("Write what was found out.", "Write the reasons.", "Pay back $120");
		assertThat(act("what", "PLAN_ASKED", "asked", " ").statusCode()).isEqualTo(422);
		assertThat(act("what", "NONSENSE").statusCode()).isEqualTo(422);
		assertThat(act("what", "").statusCode()).isEqualTo(422);
		assertThat(act(CaseDesk.and(OUTCOME, "by.month", "11", "by.day", "1", "by.year", "2026")).statusCode())
			.isEqualTo(422);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
	void isTheWorkOfAnalysts(Role role) {
		assertThat(this.desk.act(role, "complaint-outcome", "what", "PLAN_ASKED", "asked", "Why?").statusCode())
			.isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SCREENING", "IN_REVIEW", "DECIDED", "OUTCOME_SENT", "CLOSED" })
	void isNoMatterElsewhereEvenWhenForced(String status) {
		this.desk.stands(status, "COMPLAINT");
		assertThat(act("what", "PLAN_ASKED", "asked", "Why?").statusCode()).isEqualTo(409);
		assertThat(this.desk.acts()).isEmpty();
		assertThat(this.desk.letters()).isEmpty();
	}

	@Test
	void losesNothingThatWasTypedWhenSomebodyElseActedFirst() {
		this.desk.stands("PLAN_RESPONSE_REQUESTED", "COMPLAINT");
		HttpResponse<String> late = this.desk.actTooLate(Role.ANALYST, "complaint-outcome", OUTCOME);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "The plan billed twice.");
	}

	private HttpResponse<String> act(String... fields) {
		return this.desk.act(Role.ANALYST, "complaint-outcome", fields);
	}

	/** The letter to the member goes out. */
	private void sent() {
		long id = this.desk.id();
		this.transaction.executeWithoutResult((status) -> {
			this.deadlines.happened(id, Ending.at(CaseEvent.COMPLAINT_OUTCOME_SENT, this.clock.instant()));
			this.acts.reach(id, CaseStatus.OUTCOME_SENT);
		});
	}

}
