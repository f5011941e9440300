package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;

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
 * An analyst sends a case that does not qualify to the complaint process, and brings one
 * back.
 */
@Workbench
class ComplaintTests {

	private static final String WHY = "The bill is about your copay.";

	private static final LocalDate LATELY = LocalDate.of(2026, 10, 1);

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACaseAboutABill() {
		this.desk.receive();
		this.desk.receive(this.desk.application()
			.service("Copay of the visit", KindOfDispute.OTHER, Appeal.decided(null, LATELY)));
	}

	@Test
	void goesThroughTheComplaintProcessUnderTheSameNumberWithin30DaysOfReceipt() {
		this.desk.at("2026-11-20T10:00:00");
		assertThat(complain("NO_MEDICAL_QUESTION").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("COMPLAINT");
		assertThat(this.desk.track()).isEqualTo("COMPLAINT");
		assertThat(this.desk.clock("COMPLAINT_OUTCOME")).isEqualTo("2026-12-02 open");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 MOVED_TO_COMPLAINT");
		assertThat(this.desk.clock("QUALIFICATION_LETTER")).as("the letter that says why is still owed")
			.isEqualTo("2026-11-09 open");
		assertThat(this.desk.letters()).containsExactly("NOT_ELIGIBLE MEMBER");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Sent the case to the complaint process", WHY);
	}

	@Test
	void saysWhyAndOnWhichGround() {
		HttpResponse<String> nothing = this.desk.act(Role.ANALYST, "complaint", "reasons", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose what is decided about Copay of the visit",
				"Say why, in words for the member.");
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void isRefusedWhileALateAcceptanceIsUndecidedOnEveryGround() {
		this.desk.receive(this.desk.application()
			.service("Copay", KindOfDispute.OTHER, Appeal.decided(null, LocalDate.of(2026, 3, 2))));
		for (String ground : new String[] { "TOO_LATE", "NO_MEDICAL_QUESTION" }) {
			assertThat(complain(ground).statusCode()).as(ground).isEqualTo(422);
		}
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void saysWhoDecidesFirstAndOffersNoButtonUntilThen() {
		this.desk
			.receive(this.desk.application().urgent().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		assertThat(blocked("/complaint"))
			.contains("An attorney or a supervisor decides whether the plan appeal is waived");
		assertThat(this.desk.as(Role.ANALYST).get(this.desk.path("/qualification")).body())
			.as("experimental needs no appeal")
			.contains("id=\"page\"");
		this.desk.act(Role.ATTORNEY, "waiver", "services", "1", "ground", "NOT_SHOWN", "reasons", WHY);
		assertThat(this.desk.as(Role.ANALYST).get(this.desk.path("/complaint")).body()).contains("id=\"page\"");
	}

	@Test
	void neitherWayIsOpenWhileALateAcceptanceIsUndecided() {
		this.desk.receive(this.desk.application()
			.service("Copay", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LocalDate.of(2026, 3, 2))));
		for (String act : new String[] { "/complaint", "/qualification" }) {
			assertThat(blocked(act))
				.contains("An attorney or a supervisor decides whether the late application is accepted");
		}
		String[] declines = { "services", "1", "reasons", WHY };
		this.desk.act(Role.ATTORNEY, "late-acceptance", CaseDesk.and(declines, "what", "DECLINE_PROPOSED"));
		this.desk.act(Role.SUPERVISOR, "late-acceptance", CaseDesk.and(declines, "what", "DECLINED"));
		assertThat(this.desk.as(Role.ANALYST).get(this.desk.path("/complaint")).body()).contains("id=\"page\"");
		assertThat(blocked("/qualification")).contains("The late application was declined: this is no IMR.");
	}

	private String blocked(String act) {
		String page = this.desk.as(Role.ANALYST).get(this.desk.path(act)).body();
		assertThat(page).as(act)
			.contains("This cannot be decided here now", this.desk.path("#findings"))
			.doesNotContain("id=\"page\"");
		return text(page);
	}

	@Test
	void isRefusedWhileAWaiverIsUndecided() {
		this.desk
			.receive(this.desk.application().urgent().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		assertThat(complain("NO_APPEAL").statusCode()).isEqualTo(422);
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void isRefusedForWantOfAnAppealWithoutADeniedWaiver() {
		this.desk.receive(this.desk.application().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		assertThat(complain("NO_APPEAL").statusCode()).isEqualTo(422);
		assertThat(complain("NO_JURISDICTION").statusCode()).as("the plan is licensed").isEqualTo(422);
		assertThat(complain("MEDICAL_NECESSITY").statusCode()).as("not a ground").isEqualTo(422);
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void comesBackToImrWithAReasonAndItsClocksRunAgain() {
		complain("NO_MEDICAL_QUESTION");
		HttpResponse<String> bare = back("");
		assertThat(bare.statusCode()).isEqualTo(422);
		assertThat(text(bare.body())).contains("the case comes back from the complaint process");
		assertThat(back("The plan now says it is not necessary.").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("QUALIFIED");
		assertThat(this.desk.track()).isEqualTo("IMR");
		assertThat(this.desk.clock("COMPLAINT_OUTCOME")).isEqualTo("2026-12-02 MOVED_TO_IMR");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 open");
		assertThat(this.desk.acts()).containsExactly("COMPLAINT_TRACK COMPLAINT", "QUALIFICATION BACK_TO_IMR");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Brought the case back to IMR");
	}

	@Test
	void anImrMayTurnOutToBeAComplaint() {
		this.desk.receive(this.desk.application());
		this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records");
		assertThat(complain("NO_MEDICAL_QUESTION").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("COMPLAINT");
	}

	@Test
	void isNotOfferedTwiceAndRefusedWhenForced() {
		complain("NO_MEDICAL_QUESTION");
		assertThat(this.desk.page(Role.ANALYST)).doesNotContain("/complaint\"");
		assertThat(complain("NO_MEDICAL_QUESTION").statusCode()).isEqualTo(409);
		assertThat(this.desk.letters()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
	void isForAnalystsAlone(Role role) {
		Visitor visitor = this.desk.as(role);
		assertThat(visitor.get(this.desk.path("/complaint")).statusCode()).isIn(403, 404);
		assertThat(this.desk.act(role, "complaint", "verdict-1", "NO_MEDICAL_QUESTION", "reasons", WHY).statusCode())
			.isIn(403, 404);
		assertThat(this.desk.status()).isEqualTo("RECEIVED");
	}

	@Test
	void theSecondOfTwoPeopleIsToldAndLosesNothing() {
		String seen = this.desk.version();
		this.desk.act(Role.NURSE, "note", "text", "Called the member.");
		HttpResponse<String> late = this.desk.as(Role.ANALYST).get(this.desk.path("/complaint"));
		late = this.desk.as(Role.ANALYST)
			.post(this.desk.path("/complaint"), "verdict-1", "NO_MEDICAL_QUESTION", "reasons", WHY, "version", seen);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", WHY);
		assertThat(this.desk.letters()).isEmpty();
	}

	private HttpResponse<String> complain(String ground) {
		return this.desk.act(Role.ANALYST, "complaint", "verdict-1", ground, "reasons", WHY);
	}

	private HttpResponse<String> back(String reasons) {
		return this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records",
				"reasons", reasons);
	}

}
