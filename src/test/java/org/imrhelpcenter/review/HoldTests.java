package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Cases on hold: with a reason, somebody who looks again, and a day.
 */
@Workbench
class HoldTests {

	private static final String WORDS = "The surgeon sends the operation report.";

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
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void everybodyWhoWorksOnCasesPutsThemOnHoldAndTheClocksRunOn(Role role) {
		assertThat(hold(role, "6").statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(role))).contains("Wakes on November 6, 2026", WORDS, "Pat Nurse looks again",
				"Holds never stop a legal clock", "Put the case on hold");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 open");
	}

	@Test
	void administratorsDoNot() {
		assertThat(hold(Role.ADMINISTRATOR, "6").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void wakesOnItsDayAndEndsByHand() {
		hold(Role.ANALYST, "6");
		this.desk.at("2026-11-06T08:00:00");
		String page = this.desk.as(Role.NURSE).get(this.desk.path("/hold")).body();
		assertThat(text(page)).contains("Look again: it woke on November 6, 2026", "It never stops a legal clock");
		HttpResponse<String> ended = this.desk.as(Role.NURSE)
			.post(this.desk.path("/hold/" + id() + "/ending"), "version", this.desk.version());
		assertThat(ended.statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("HOLD HELD", "HOLD ENDED");
		assertThat(text(this.desk.page(Role.NURSE))).doesNotContain("Look again").contains("Ended a hold");
		HttpResponse<String> again = this.desk.act(Role.NURSE, "hold", "reason", "x");
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(this.desk.as(Role.NURSE)
			.post(this.desk.path("/hold/" + id() + "/ending"), "version", this.desk.version())
			.statusCode()).as("it has ended").isEqualTo(409);
	}

	@Test
	void needsAReasonSomebodyAndADayToCome() {
		HttpResponse<String> nothing = this.desk.act(Role.NURSE, "hold", "reason", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Say for what it waits.", "Choose who looks again.",
				"Enter the day on which somebody looks again.");
		HttpResponse<String> today = hold(Role.NURSE, "4");
		assertThat(today.statusCode()).isEqualTo(422);
		assertThat(text(today.body())).contains("Enter a day after today.", WORDS);
		HttpResponse<String> nobody = this.desk.act(Role.NURSE, "hold", fields(staff(Role.ADMINISTRATOR), "6"));
		assertThat(text(nobody.body())).contains("Choose who looks again.");
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void aStalePageHoldsNothingAndLosesNothing() {
		HttpResponse<String> late = this.desk.actTooLate(Role.NURSE, "hold", fields(staff(Role.NURSE), "6"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains(WORDS);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void aCaseThatEndsWaitsForNothing() {
		hold(Role.ANALYST, "6");
		this.desk.act(Role.ANALYST, "closing", "reason", "OTHER", "words", "Over.");
		assertThat(this.jdbc.sql("select count(*) from case_hold where case_id = ? and ended_at is null")
			.param(this.desk.id())
			.query(Integer.class)
			.single()).isZero();
		assertThat(hold(Role.ANALYST, "6").statusCode()).isEqualTo(409);
	}

	private HttpResponse<String> hold(Role role, String day) {
		return this.desk.act(role, "hold", fields(staff(Role.NURSE), day));
	}

	private static String[] fields(String owner, String day) {
		return new String[] { "reason", WORDS, "owner", owner, "wakeOn.month", "11", "wakeOn.day", day, "wakeOn.year",
				"2026" };
	}

	private String staff(Role role) {
		this.desk.as(role);
		return this.jdbc.sql("select id::text from staff_member where role = ? order by id limit 1")
			.param(role.name())
			.query(String.class)
			.single();
	}

	private long id() {
		return this.jdbc.sql("select max(id) from case_hold where case_id = ?")
			.param(this.desk.id())
			.query(Long.class)
			.single();
	}

}
