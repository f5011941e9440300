package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.Visitor;
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
 * An analyst decides that a case qualifies for IMR.
 */
@Workbench
class QualificationTests {

	private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 2);

	private static final LocalDate LATELY = LocalDate.of(2026, 10, 1);

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACaseThatQualifies() {
		this.desk.receive();
	}

	@Test
	void putsTheCaseOnTheWayOfAnImrAndPreparesItsLetters() {
		HttpResponse<String> done = qualify("verdict-1", "MEDICAL_NECESSITY");
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("QUALIFIED");
		assertThat(this.desk.track()).isEqualTo("IMR");
		assertThat(this.desk.letters()).containsExactlyInAnyOrder("QUALIFIED MEMBER", "QUALIFIED PLAN",
				"RECORDS_REQUEST PLAN");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).as("the letter is yet to be sent")
			.isEqualTo("2026-11-09 open");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Decided that the case qualifies for IMR",
				"Decided: IMR: medical necessity (MN)");
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/plan-records")).body()))
			.contains("Medical records", "Letters");
	}

	@Test
	void isTakenBackByASupervisorBeforeAnybodyWasToldAndWhatWasMistakenIsFoundOtherwise() {
		qualify("verdict-1", "MEDICAL_NECESSITY");
		assertThat(takeBack(Role.SUPERVISOR, " ").statusCode()).isEqualTo(422);
		assertThat(this.desk.page(Role.SUPERVISOR)).contains("/rescreening\"");
		assertThat(takeBack(Role.SUPERVISOR, "The release is not signed.").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("SCREENING");
		assertThat(this.desk.track()).isEqualTo("UNDECIDED");
		assertThat(this.desk.letters()).isEmpty();
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Took the qualification back",
				"The release is not signed.");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 open");
		this.desk.act(Role.INTAKE, "completeness", "what", "INCOMPLETE", "missing", "RELEASE", "reasons", "Unsigned.");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 FOUND_INCOMPLETE");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 FOUND_INCOMPLETE");
		this.desk.act(Role.INTAKE, "completeness", "what", "COMPLETE", "reasons", "It is there.");
		assertThat(qualify("verdict-1", "MEDICAL_NECESSITY").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactlyInAnyOrder("QUALIFIED MEMBER", "QUALIFIED PLAN",
				"RECORDS_REQUEST PLAN");
	}

	@Test
	void staysOnceAnybodyWasTold() {
		assertThat(takeBack(Role.SUPERVISOR, "Why.").statusCode()).as("nothing to take back").isEqualTo(409);
		qualify("verdict-1", "MEDICAL_NECESSITY");
		this.desk.send("QUALIFIED", "PLAN");
		assertThat(this.desk.status()).isEqualTo("QUALIFIED");
		assertThat(this.desk.page(Role.SUPERVISOR)).doesNotContain("/rescreening\"");
		assertThat(takeBack(Role.SUPERVISOR, "Why.").statusCode()).isEqualTo(409);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPERVISOR")
	void isTakenBackByNobodyElse(Role role) {
		qualify("verdict-1", "MEDICAL_NECESSITY");
		assertThat(takeBack(role, "Why.").statusCode()).isIn(403, 404);
		assertThat(this.desk.status()).isEqualTo("QUALIFIED");
	}

	@Test
	void isNotTakenBackOnAStalePage() {
		qualify("verdict-1", "MEDICAL_NECESSITY");
		HttpResponse<String> late = this.desk.actTooLate(Role.SUPERVISOR, "rescreening", "reasons", "Typed words.");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "Typed words.");
		assertThat(this.desk.status()).isEqualTo("QUALIFIED");
	}

	private HttpResponse<String> takeBack(Role role, String reasons) {
		return this.desk.act(role, "rescreening", "reasons", reasons);
	}

	@Test
	void showsWhatTheRulesAdviseAndAListOfRecordsAndWhenTheyAreDue() {
		String page = this.desk.as(Role.ANALYST).get(this.desk.path("/qualification")).body();
		assertThat(page).containsPattern("value=\"MEDICAL_NECESSITY\"[^>]* checked");
		assertThat(text(page)).contains("The rules advise this.", "The rules find every requirement met.",
				"Letters to the member about it", "November 5, 2026");
	}

	@Test
	void needsAVerdictOnEachServiceAndRecordsToAskFor() {
		HttpResponse<String> nothing = this.desk.act(Role.ANALYST, "qualification", "items", " ", "reasons", "Because");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose what is decided about MRI of the left knee",
				"List at least one item.", "Because");
		assertThat(nothing.body()).contains("href=\"#verdict-1\"");
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void againstAdviceItAsksForReasonsAndGoesThrough() {
		this.desk.receive(this.desk.application().service("Brace", KindOfDispute.UNKNOWN, Appeal.decided(null, null)));
		HttpResponse<String> bare = qualify("verdict-1", "MEDICAL_NECESSITY");
		assertThat(bare.statusCode()).isEqualTo(422);
		assertThat(text(bare.body())).contains("Say why: the rules advise against this");
		assertThat(
				qualify("verdict-1", "MEDICAL_NECESSITY", "reasons", "The plan gave the date by phone.").statusCode())
			.isEqualTo(302);
		assertThat(text(this.desk.page(Role.ANALYST))).contains("The plan gave the date by phone.");
	}

	@Test
	void oneServiceThatIsNoImrNeverCostsTheOthers() {
		this.desk.receive(this.desk.application()
			.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LATELY))
			.service("Copay of the visit", KindOfDispute.OTHER, Appeal.none()));
		assertThat(qualify("verdict-1", "MEDICAL_NECESSITY", "verdict-2", "NO_MEDICAL_QUESTION").statusCode())
			.isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("QUALIFIED");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Decided: Complaint: there is no medical question");
	}

	@Test
	void atLeastOneServiceQualifies() {
		HttpResponse<String> none = qualify("verdict-1", "NO_MEDICAL_QUESTION", "reasons", "It is about a bill.");
		assertThat(none.statusCode()).isEqualTo(422);
		assertThat(text(none.body())).contains("At least one service has to qualify.");
	}

	@Test
	void isImpossibleAfterTheSixMonthsUnlessTheDepartmentAcceptsIt() {
		this.desk.receive(this.desk.application()
			.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LONG_AGO)));
		String page = this.desk.as(Role.ANALYST).get(this.desk.path("/qualification")).body();
		assertThat(text(page)).contains("An attorney or a supervisor decides whether the late application is accepted");
		assertThat(page).doesNotContain("value=\"MEDICAL_NECESSITY\"");
		assertThat(qualify("verdict-1", "MEDICAL_NECESSITY", "reasons", "All the same.").statusCode()).isEqualTo(422);
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void isImpossibleWithoutThePlanAppealUnlessItIsExperimental() {
		this.desk.receive(this.desk.application().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		assertThat(qualify("verdict-1", "MEDICAL_NECESSITY", "reasons", "All the same.").statusCode()).isEqualTo(422);
		assertThat(qualify("verdict-1", "EXPERIMENTAL").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("QUALIFIED");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
	void isForAnalystsAlone(Role role) {
		Visitor visitor = this.desk.as(role);
		assertThat(visitor.get(this.desk.path("/qualification")).statusCode()).isIn(403, 404);
		assertThat(this.desk.page(role)).doesNotContain("/qualification\"");
		assertThat(
				this.desk.act(role, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records").statusCode())
			.isIn(403, 404);
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void theSecondOfTwoPeopleIsToldAndLosesNothing() {
		String page = this.desk.as(Role.ANALYST).get(this.desk.path("/qualification")).body();
		this.desk.act(Role.NURSE, "note", "text", "Called the member.");
		HttpResponse<String> late = this.desk.as(Role.ANALYST)
			.post(this.desk.path("/qualification"), "verdict-1", "MEDICAL_NECESSITY", "items", "The X-ray", "version",
					CaseDesk.hidden(page, "version"), "shownAt", CaseDesk.hidden(page, "shownAt"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "The X-ray");
		assertThat(this.desk.letters()).isEmpty();
	}

	@Test
	void isNotOfferedTwiceAndRefusedWhenForced() {
		qualify("verdict-1", "MEDICAL_NECESSITY");
		assertThat(this.desk.page(Role.ANALYST)).doesNotContain("/qualification\"");
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/qualification")).body()))
			.contains("Not possible while the case is: Qualified");
		assertThat(qualify("verdict-1", "MEDICAL_NECESSITY").statusCode()).isEqualTo(409);
		assertThat(this.desk.acts()).isEqualTo(List.of("QUALIFICATION QUALIFIED"));
	}

	@Test
	void verdictsThatNobodyOfferedAreWrongInput() {
		for (String field : List.of("verdict-1", "verdict-x", "verdict-99999999999", "verdict")) {
			HttpResponse<String> forced = qualify(field, "PERHAPS");
			assertThat(forced.statusCode()).as(field).isIn(400, 422);
		}
		assertThat(this.desk.acts()).isEmpty();
	}

	private HttpResponse<String> qualify(String... fields) {
		return this.desk.act(Role.ANALYST, "qualification", CaseDesk.and(fields, "items", "Medical records\nLetters"));
	}

}
