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
 * An attorney or a supervisor decides about the waiver of the plan appeal.
 */
@Workbench
class WaiverTests {

	private static final String WHY = "The drug has to be taken without a break.";

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveAnUrgentCaseWithoutAnAppeal() {
		this.desk.receive();
		this.desk
			.receive(this.desk.application().urgent().service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
	}

	@ParameterizedTest
	@EnumSource(names = { "ATTORNEY", "SUPERVISOR" })
	void grantedItMeetsTheRequirementAndTellsTheMember(Role role) {
		assertThat(text(this.desk.as(role).get(this.desk.path("/waiver")).body()))
			.contains("The problem is urgent and the plan has not decided an appeal.");
		assertThat(decide(role, "THREAT").statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("WAIVER GRANTED");
		assertThat(this.desk.letters()).containsExactly("WAIVER_GRANTED MEMBER");
		assertThat(text(this.desk.page(role))).contains("Granted the waiver of the plan appeal", WHY,
				"The department decided that no appeal to the plan is needed in this case.");
		assertThat(qualify().statusCode()).isEqualTo(302);
	}

	@Test
	void deniedItOpensTheWayToTheComplaintProcessAndNoOther() {
		assertThat(decide(Role.ATTORNEY, "NOT_SHOWN").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("WAIVER_DENIED MEMBER");
		assertThat(qualify().statusCode()).isEqualTo(422);
		assertThat(this.desk.act(Role.ANALYST, "complaint", "verdict-1", "NO_APPEAL", "reasons", WHY).statusCode())
			.isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("COMPLAINT");
	}

	@Test
	void concernsOnlyTheServicesThatWereChosen() {
		this.desk.receive(this.desk.application()
			.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.none())
			.service("Brace", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		assertThat(text(this.desk.as(Role.ATTORNEY).get(this.desk.path("/waiver")).body()))
			.contains("For which services");
		this.desk.act(Role.ATTORNEY, "waiver", "services", "2", "ground", "COMPELLING", "reasons", WHY);
		String page = text(this.desk.as(Role.ATTORNEY).get(this.desk.path("/waiver")).body());
		assertThat(page).contains("No appeal was filed with the plan. It comes before an IMR.",
				"The department decided that no appeal to the plan is needed in this case.");
	}

	@Test
	void mayBeGrantedOnAnyCaseAndSaysWhereItChangesNothing() {
		this.desk.receive(this.desk.application()
			.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LocalDate.of(2026, 10, 1))));
		assertThat(text(this.desk.as(Role.ATTORNEY).get(this.desk.path("/waiver")).body()))
			.contains("A waiver changes nothing, but it can be decided.");
		assertThat(decide(Role.ATTORNEY, "COMPELLING").statusCode()).isEqualTo(302);
	}

	@Test
	void asksNobodyForWhichServiceWhereThereIsOne() {
		assertThat(this.desk.as(Role.ATTORNEY).get(this.desk.path("/waiver")).body())
			.contains("type=\"hidden\" name=\"services\" value=\"1\"")
			.doesNotContain("For which services");
	}

	@Test
	void needsServicesAGroundAndReasons() {
		HttpResponse<String> nothing = this.desk.act(Role.ATTORNEY, "waiver", "services", "7", "reasons", " ");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose at least one service.",
				"Choose your decision and its ground.", "Say why.");
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "ATTORNEY", "SUPERVISOR" })
	void isForNobodyElse(Role role) {
		assertThat(this.desk.as(role).get(this.desk.path("/waiver")).statusCode()).isIn(403, 404);
		assertThat(decide(role, "THREAT").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void isRefusedWhereTheProcessMakesItImpossibleAndOnAStalePage() {
		String seen = this.desk.version();
		this.desk.act(Role.NURSE, "note", "text", "Called the member.");
		this.desk.as(Role.ATTORNEY).get(this.desk.path("/waiver"));
		HttpResponse<String> late = this.desk.as(Role.ATTORNEY)
			.post(this.desk.path("/waiver"), "services", "1", "ground", "THREAT", "reasons", WHY, "version", seen);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", WHY);
		this.desk.stands("DECIDED", "IMR");
		assertThat(decide(Role.ATTORNEY, "THREAT").statusCode()).isEqualTo(409);
		assertThat(this.desk.letters()).isEmpty();
	}

	private HttpResponse<String> decide(Role role, String ground) {
		return this.desk.act(role, "waiver", "services", "1", "ground", ground, "reasons", WHY);
	}

	private HttpResponse<String> qualify() {
		return this.desk.act(Role.ANALYST, "qualification", "verdict-1", "MEDICAL_NECESSITY", "items", "Records",
				"reasons", "All the same.");
	}

}
