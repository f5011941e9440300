package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.rules.StateHearing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * An analyst or an attorney records what becomes known of a State Hearing.
 */
@Workbench
class HearingTests {

	private static final String SOURCE = "The member called and read the letter to us.";

	private static final String[] OCTOBER = { "requestedOn.month", "10", "requestedOn.day", "5", "requestedOn.year",
			"2026" };

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACaseOfAMemberWithMediCal() {
		this.desk.receive();
		this.desk.receive(this.desk.application().mediCal(StateHearing.NONE));
	}

	@Test
	void oneThatWasAskedForBeforeNeedsADecision() {
		assertThat(record(Role.ANALYST, "REQUESTED", OCTOBER).statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Recorded that a State Hearing was asked for", SOURCE,
				"A person at the Help Center decides if an IMR can go ahead.");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANALYST", "ATTORNEY" })
	void itIsDecidedWhetherTheImrGoesAhead(Role role) {
		record(role, "REQUESTED", CaseDesk.and(OCTOBER, "ahead", "YES"));
		assertThat(text(this.desk.page(role))).contains("decided that an IMR can go ahead.");
		record(role, "REQUESTED", CaseDesk.and(OCTOBER, "ahead", "NO"));
		assertThat(text(this.desk.page(role))).contains("decided that an IMR cannot go ahead.");
	}

	@Test
	void oneThatWasAskedForAfterFilingDoesNotStandInTheWay() {
		this.desk.at("2026-11-10T09:00:00");
		record(Role.ANALYST, "REQUESTED", "requestedOn.month", "11", "requestedOn.day", "9", "requestedOn.year",
				"2026");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("It does not stand in the way of an IMR.");
	}

	@Test
	void oneThatWasHeldMakesItAComplaint() {
		assertThat(record(Role.ANALYST, "HELD",
				CaseDesk.and(OCTOBER, "heldOn.month", "10", "heldOn.day", "20", "heldOn.year", "2026"))
			.statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(Role.ANALYST))).contains("After it, an IMR is no longer open.");
		assertThat(
				this.desk.act(Role.ANALYST, "complaint", "verdict-1", "HEARING_FIRST", "reasons", SOURCE).statusCode())
			.isEqualTo(302);
	}

	@Test
	void needsAStageADayThatCanBeAndWhereItIsKnownFrom() {
		HttpResponse<String> nothing = this.desk.act(Role.ANALYST, "state-hearing", "asked", "The MRI");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose how far it has come.", "Say why.", "The MRI");
		assertThat(text(record(Role.ANALYST, "REQUESTED").body())).contains("Say when it was asked for.");
		assertThat(text(record(Role.ANALYST, "DECIDED",
				CaseDesk.and(OCTOBER, "heldOn.month", "9", "heldOn.day", "1", "heldOn.year", "2026", "decidedOn.month",
						"8", "decidedOn.day", "1", "decidedOn.year", "2026"))
			.body())).contains("It was not held before it was asked for.", "It was not decided before it was held");
		assertThat(record(Role.ANALYST, "REQUESTED", "requestedOn.month", "12", "requestedOn.day", "1",
				"requestedOn.year", "2026")
			.statusCode()).as("a day to come").isEqualTo(422);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "ANALYST", "ATTORNEY" })
	void isForNobodyElse(Role role) {
		assertThat(this.desk.as(role).get(this.desk.path("/state-hearing")).statusCode()).isIn(403, 404);
		assertThat(record(role, "NONE").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void isRefusedWhereTheProcessMakesItImpossibleAndOnAStalePage() {
		String seen = this.desk.version();
		this.desk.act(Role.NURSE, "note", "text", "Called the member.");
		this.desk.as(Role.ANALYST).get(this.desk.path("/state-hearing"));
		HttpResponse<String> late = this.desk.as(Role.ANALYST)
			.post(this.desk.path("/state-hearing"), "stage", "NONE", "reasons", SOURCE, "version", seen);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", SOURCE);
		this.desk.stands("CLOSED", "IMR");
		assertThat(record(Role.ANALYST, "NONE").statusCode()).isEqualTo(409);
	}

	private HttpResponse<String> record(Role role, String stage, String... more) {
		return this.desk.act(role, "state-hearing", CaseDesk.and(more, "stage", stage, "reasons", SOURCE));
	}

}
