package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Acts;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.StateHearing;
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
 * What was adopted is told in letters, and the plan carries it out or is late.
 */
@Workbench
class DecisionLetterTests {

	private static final String PROOF = "Authorization 77 of November 4.";

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
	void receiveACaseInReview() {
		this.desk.receive();
		this.desk.stands("IN_REVIEW", "IMR");
	}

	@Test
	void isPreparedForMemberAndPlanOnceTheDeterminationIsAdopted() {
		record("1", "0");
		assertThat(letters().statusCode()).isEqualTo(409);
		assertThat(this.desk.page(Role.ANALYST)).doesNotContain("/decision-letter\"");
		this.desk.act(Role.DIRECTOR, "adoption", "what", "ADOPTED");
		assertThat(letters().statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("DECISION MEMBER", "DECISION PLAN");
		assertThat(this.desk.status()).isEqualTo("IN_REVIEW");
		assertThat(letters().statusCode()).isEqualTo(409);
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/decision-letter")).body()))
			.contains("The decision letters are prepared already.");
		this.jdbc.sql("update letter set state = 'DISCARDED' where case_id = ?").param(this.desk.id()).update();
		assertThat(letters().statusCode()).isEqualTo(302);
	}

	@Test
	void tellsMembersWithMediCalOfTheStateHearing() {
		this.desk.at("2026-11-02T09:00:00");
		this.desk.receive(this.desk.application().mediCal(StateHearing.NONE));
		this.desk.stands("IN_REVIEW", "IMR");
		decide("0", "1");
		assertThat(this.desk.letters()).containsExactly("DECISION MEMBER", "DECISION PLAN", "STATE_HEARING MEMBER");
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/decision-letter")).body()))
			.contains("its last day, and good cause for later");
	}

	@Test
	void startsTheDateOfThePlanWhichItMeetsWithItsProof() {
		decide("1", "0");
		sent();
		assertThat(this.desk.clock("PLAN_CARRIES_OUT")).isEqualTo("2026-11-09 open");
		this.desk.at("2026-11-05T09:00:00");
		assertThat(plan("CARRIED_OUT", "6", PROOF).statusCode()).isEqualTo(422);
		assertThat(plan("CARRIED_OUT", "1", PROOF).statusCode()).isEqualTo(422);
		assertThat(plan("CARRIED_OUT", "4", "").statusCode()).isEqualTo(422);
		assertThat(plan("MISSED", "4", PROOF).statusCode()).isEqualTo(422);
		assertThat(plan("CARRIED_OUT", "4", PROOF).statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("CARRIED_OUT");
		assertThat(this.desk.clock("PLAN_CARRIES_OUT")).isEqualTo("2026-11-09 PLAN_PROOF_RECEIVED");
		assertThat(text(this.desk.page(Role.NURSE))).contains("Noted that the plan carried out the decision", PROOF);
	}

	@Test
	void isMissedByThePlanWithTheDaysRunning() {
		decide("1", "0");
		sent();
		this.desk.at("2026-11-13T09:00:00");
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/carried-out")).body()))
			.contains("It is 4 days late.");
		assertThat(plan("MISSED", "", "They promise it for Monday.").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("DECIDED");
		assertThat(this.desk.clock("PLAN_CARRIES_OUT")).isEqualTo("2026-11-09 open");
		assertThat(plan("CARRIED_OUT", "12", PROOF).statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).endsWith("CARRIED_OUT MISSED", "CARRIED_OUT CARRIED_OUT");
	}

	@Test
	void leavesThePlanNothingToDoWhereItsDecisionStands() {
		decide("0", "1");
		sent();
		assertThat(this.desk.status()).isEqualTo("DECIDED");
		assertThat(this.desk.clock("PLAN_CARRIES_OUT")).isEqualTo("none");
		assertThat(this.desk.page(Role.ANALYST)).doesNotContain("/carried-out\"");
		assertThat(plan("CARRIED_OUT", "2", PROOF).statusCode()).isEqualTo(409);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
	void isTheWorkOfAnalysts(Role role) {
		record("1", "0");
		this.desk.act(Role.DIRECTOR, "adoption", "what", "ADOPTED");
		assertThat(this.desk.act(role, "decision-letter").statusCode()).isIn(403, 404);
		this.desk.stands("DECIDED", "IMR");
		assertThat(this.desk.act(role, "carried-out", "what", "CARRIED_OUT", "reasons", PROOF).statusCode()).isIn(403,
				404);
		assertThat(this.desk.letters()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "RECORDS_REQUESTED", "COMPLAINT", "CLOSED" })
	void isNoMatterElsewhereEvenWhenForced(String status) {
		record("1", "0");
		this.desk.act(Role.DIRECTOR, "adoption", "what", "ADOPTED");
		this.desk.stands(status, "IMR");
		assertThat(letters().statusCode()).isEqualTo(409);
		assertThat(plan("CARRIED_OUT", "2", PROOF).statusCode()).isEqualTo(409);
		assertThat(this.desk.letters()).isEmpty();
	}

	@Test
	void losesNothingThatWasTypedWhenSomebodyElseActedFirst() {
		record("1", "0");
		this.desk.act(Role.DIRECTOR, "adoption", "what", "ADOPTED");
		HttpResponse<String> late = this.desk.actTooLate(Role.ANALYST, "decision-letter", "reasons", "Typed words.");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "Typed words.");
		this.desk.stands("DECIDED", "IMR");
		late = this.desk.actTooLate(Role.ANALYST, "carried-out", "what", "CARRIED_OUT", "reasons", PROOF, "on.month",
				"11", "on.day", "2", "on.year", "2026");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains(PROOF);
	}

	private void decide(String overturn, String uphold) {
		record(overturn, uphold);
		this.desk.act(Role.DIRECTOR, "adoption", "what", "ADOPTED");
		assertThat(letters().statusCode()).isEqualTo(302);
	}

	private void record(String overturn, String uphold) {
		this.desk.act(Role.ANALYST, "determination", "service", "1", "overturn", overturn, "uphold", uphold, "summary",
				"The scan is needed.", "reviewers", "Board certified in orthopedic surgery");
	}

	private HttpResponse<String> letters() {
		return this.desk.act(Role.ANALYST, "decision-letter", "reasons", "");
	}

	private HttpResponse<String> plan(String what, String day, String reasons) {
		return this.desk.act(Role.ANALYST, "carried-out", "what", what, "reasons", reasons, "on.month",
				day.isEmpty() ? "" : "11", "on.day", day, "on.year", day.isEmpty() ? "" : "2026");
	}

	/** The letters go out. */
	private void sent() {
		long id = this.desk.id();
		this.transaction.executeWithoutResult((status) -> {
			this.deadlines.happened(id, Ending.at(CaseEvent.DECISION_SENT, this.clock.instant()));
			this.deadlines.happened(id, Ending.at(CaseEvent.DECISION_SENT_TO_PLAN, this.clock.instant()));
			this.acts.reach(id, CaseStatus.DECIDED);
		});
	}

}
