package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * One person accepts a late application; it takes two to decline it.
 */
@Workbench
class LateAcceptanceTests {

	private static final String WHY = "Nothing kept the member from filing.";

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveALateCase() {
		this.desk.receive();
		this.desk.receive(this.desk.application()
			.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LocalDate.of(2026, 3, 2))));
	}

	@Test
	void onePersonAcceptsItAndTheCaseMayQualify() {
		assertThat(decide(Role.ATTORNEY, "ACCEPTED").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("LATE_ACCEPTANCE_GRANTED MEMBER");
		assertThat(text(this.desk.page(Role.ATTORNEY))).contains("Accepted the late application",
				"The department decided to take the application anyway.");
		assertThat(this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records")
			.statusCode()).isEqualTo(302);
	}

	@Test
	void aProposalToDeclineChangesNothingBeforeAnotherPersonConfirmsIt() {
		assertThat(decide(Role.ATTORNEY, "DECLINE_PROPOSED").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).isEmpty();
		assertThat(complain().statusCode()).isEqualTo(422);
		String page = text(this.desk.as(Role.SUPERVISOR).get(this.desk.path("/late-acceptance")).body());
		assertThat(page).contains("Pat Attorney proposed to decline it", WHY, "Confirm the proposal");
		assertThat(decide(Role.SUPERVISOR, "DECLINED").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("LATE_ACCEPTANCE_DENIED MEMBER");
		assertThat(this.desk.acts()).containsExactly("LATE_ACCEPTANCE DECLINE_PROPOSED", "LATE_ACCEPTANCE DECLINED");
		assertThat(text(this.desk.page(Role.ATTORNEY))).contains("The department decided not to take it as an IMR.");
		assertThat(complain().statusCode()).isEqualTo(302);
	}

	@Test
	void theSamePersonDoesNotConfirmTheirOwnProposal() {
		decide(Role.ATTORNEY, "DECLINE_PROPOSED");
		assertThat(this.desk.as(Role.ATTORNEY).get(this.desk.path("/late-acceptance")).body())
			.doesNotContain("value=\"DECLINED\"");
		HttpResponse<String> forced = decide(Role.ATTORNEY, "DECLINED");
		assertThat(forced.statusCode()).isEqualTo(422);
		assertThat(text(forced.body())).contains("You proposed to decline it.");
		assertThat(this.desk.acts()).containsExactly("LATE_ACCEPTANCE DECLINE_PROPOSED");
	}

	@Test
	void theSecondPersonMayOverruleTheFirst() {
		decide(Role.SUPERVISOR, "DECLINE_PROPOSED");
		assertThat(decide(Role.ATTORNEY, "ACCEPTED").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("LATE_ACCEPTANCE_GRANTED MEMBER");
		assertThat(decide(Role.ATTORNEY, "DECLINED").statusCode()).as("the proposal is over").isEqualTo(422);
	}

	@Test
	void nobodyDeclinesAloneNorProposesTwice() {
		assertThat(decide(Role.ATTORNEY, "DECLINED").statusCode()).isEqualTo(422);
		decide(Role.ATTORNEY, "DECLINE_PROPOSED");
		assertThat(decide(Role.SUPERVISOR, "DECLINE_PROPOSED").statusCode()).isEqualTo(422);
		assertThat(this.desk.acts()).hasSize(1);
	}

	@Test
	void isOnlyForServicesThatAreLate() {
		this.desk.receive(this.desk.application());
		assertThat(text(this.desk.as(Role.ATTORNEY).get(this.desk.path("/late-acceptance")).body()))
			.contains("there is nothing to accept late");
		assertThat(decide(Role.ATTORNEY, "ACCEPTED").statusCode()).isEqualTo(422);
	}

	@Test
	void needsADecisionServicesAndReasons() {
		HttpResponse<String> nothing = this.desk.act(Role.ATTORNEY, "late-acceptance", "reasons", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose your decision.", "Choose at least one service that is late.",
				"Say why.");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "ATTORNEY", "SUPERVISOR" })
	void isForNobodyElse(Role role) {
		assertThat(this.desk.as(role).get(this.desk.path("/late-acceptance")).statusCode()).isIn(403, 404);
		assertThat(decide(role, "ACCEPTED").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void isRefusedWhereTheProcessMakesItImpossibleAndOnAStalePage() {
		String seen = this.desk.version();
		this.desk.act(Role.NURSE, "note", "text", "Called the member.");
		this.desk.as(Role.ATTORNEY).get(this.desk.path("/late-acceptance"));
		HttpResponse<String> late = this.desk.as(Role.ATTORNEY)
			.post(this.desk.path("/late-acceptance"), "what", "ACCEPTED", "services", "1", "reasons", WHY, "version",
					seen);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", WHY);
		this.desk.stands("DECIDED", "IMR");
		assertThat(decide(Role.ATTORNEY, "ACCEPTED").statusCode()).isEqualTo(409);
		assertThat(this.desk.letters()).isEmpty();
	}

	private HttpResponse<String> decide(Role role, String what) {
		return this.desk.act(role, "late-acceptance", "what", what, "services", "1", "reasons", WHY);
	}

	private HttpResponse<String> complain() {
		return this.desk.act(Role.ANALYST, "complaint", "verdict-1", "TOO_LATE", "reasons", WHY);
	}

}
