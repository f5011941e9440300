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
 * Intake or an analyst decides whether the department may take a case, or which agency
 * answers.
 */
@Workbench
class JurisdictionActTests {

	private static final String WHY = "Your employer pays for the care itself.";

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACase() {
		this.desk.receive();
	}

	@ParameterizedTest
	@EnumSource(names = { "INTAKE", "ANALYST" })
	void notLicensedMeansTheComplaintProcessAllTheSame(Role role) {
		assertThat(decide(role, "NOT_LICENSED").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).isEmpty();
		assertThat(text(this.desk.page(role))).contains("Found that the department does not license the plan", WHY);
		assertThat(
				this.desk.act(Role.ANALYST, "complaint", "verdict-1", "NO_JURISDICTION", "reasons", WHY).statusCode())
			.isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("COMPLAINT");
	}

	@Test
	void withoutAnyAuthorityTheMemberIsToldWhichAgencyAnswers() {
		assertThat(decide(Role.ANALYST, "NO_AUTHORITY", "agency", "SELF_INSURED", "handedOver", "YES").statusCode())
			.isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("OTHER_AGENCY MEMBER");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Found that the department has no authority at all");
		assertThat(this.desk.status()).as("nobody is turned away by this alone").isEqualTo("RECEIVED");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Look over a letter and send it: Another agency");
	}

	@Test
	void theCaseIsOverOnceTheMemberKnowsWhichAgencyAnswers() {
		addressed();
		decide(Role.ANALYST, "NO_AUTHORITY", "agency", "SELF_INSURED", "handedOver", "YES");
		this.desk.at("2026-11-04T09:00:00");
		this.desk.send("OTHER_AGENCY", "MEMBER");
		assertThat(this.desk.status()).isEqualTo("CLOSED");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).as("that is the answer")
			.isEqualTo("2026-11-09 QUALIFICATION_ANSWER_SENT");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 CLOSED");
		assertThat(this.desk.page(Role.ANALYST)).contains("Closed the case: the member knows which agency answers")
			.doesNotContain("Look over a letter and send it");
		assertThat(this.desk.act(Role.ANALYST, "reopening", "next", "SCREENING", "words", WHY).statusCode())
			.isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("SCREENING");
	}

	@Test
	void nobodyIsToldOfAnotherAgencyOnceThatIsDecidedOtherwise() {
		decide(Role.ANALYST, "NO_AUTHORITY", "agency", "SELF_INSURED", "handedOver", "NO");
		decide(Role.ANALYST, "NO_AUTHORITY", "agency", "MEDICARE", "handedOver", "NO");
		assertThat(this.desk.letters()).as("the first is not true any more").containsExactly("OTHER_AGENCY MEMBER");
		decide(Role.ANALYST, "LICENSED");
		assertThat(this.desk.letters()).isEmpty();
		decide(Role.ANALYST, "NO_AUTHORITY", "agency", "MEDICARE", "handedOver", "NO");
		this.desk.act(Role.ANALYST, "complaint", "verdict-1", "NO_JURISDICTION", "reasons", WHY);
		assertThat(this.desk.letters()).containsExactly("NOT_ELIGIBLE MEMBER");
	}

	private void addressed() {
		this.desk.receive(this.desk.application()
			.answered("CONTACT", "CASEWORK", "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"}"));
	}

	@Test
	void licensedUndoesIt() {
		decide(Role.INTAKE, "NOT_LICENSED");
		assertThat(decide(Role.ANALYST, "LICENSED").statusCode()).isEqualTo(302);
		assertThat(this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records")
			.statusCode()).isEqualTo(302);
	}

	@Test
	void needsADecisionReasonsAndAnAgency() {
		HttpResponse<String> nothing = this.desk.act(Role.INTAKE, "jurisdiction", "reasons", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose your decision.", "Say why.");
		HttpResponse<String> bare = decide(Role.INTAKE, "NO_AUTHORITY", "agency", "LICENSED_PLAN");
		assertThat(bare.statusCode()).isEqualTo(422);
		assertThat(text(bare.body())).contains("Choose the agency that answers.",
				"Say whether the case was handed over.", WHY);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "INTAKE", "ANALYST" })
	void isForNobodyElse(Role role) {
		assertThat(this.desk.as(role).get(this.desk.path("/jurisdiction")).statusCode()).isIn(403, 404);
		assertThat(decide(role, "LICENSED").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void isRefusedWhereTheProcessMakesItImpossibleAndOnAStalePage() {
		String seen = this.desk.version();
		this.desk.act(Role.NURSE, "note", "text", "Called the member.");
		this.desk.as(Role.INTAKE).get(this.desk.path("/jurisdiction"));
		HttpResponse<String> late = this.desk.as(Role.INTAKE)
			.post(this.desk.path("/jurisdiction"), "what", "LICENSED", "reasons", WHY, "version", seen);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", WHY);
		this.desk.stands("IN_REVIEW", "IMR");
		assertThat(decide(Role.INTAKE, "LICENSED").statusCode()).isEqualTo(409);
	}

	private HttpResponse<String> decide(Role role, String what, String... more) {
		return this.desk.act(role, "jurisdiction", CaseDesk.and(more, "what", what, "reasons", WHY));
	}

}
