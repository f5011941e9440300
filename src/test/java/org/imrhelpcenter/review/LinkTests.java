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
 * Cases that belong together, and duplicates.
 */
@Workbench
class LinkTests {

	private static final String WORDS = "The same MRI, filed twice.";

	@Autowired
	CaseDesk desk;

	@Autowired
	JdbcClient jdbc;

	private String other;

	@BeforeEach
	void receiveTwoCases() {
		this.desk.receive();
		this.other = this.desk.number();
		this.desk.receive();
		this.desk.at("2026-11-04T10:00:00");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void everybodyWhoWorksOnCasesLinksThemAndBothTellIt(Role role) {
		assertThat(link(role, this.other, "DUPLICATE").statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(role))).contains("This case is a duplicate of the other " + this.other,
				"Marked the case as a duplicate of another one", WORDS);
		assertThat(text(this.desk.as(role).get("/staff/cases/" + this.other).body())).contains(
				"The other is a duplicate of this case " + this.desk.number(),
				"Marked another case as a duplicate of this one");
	}

	@Test
	void administratorsDoNot() {
		assertThat(link(Role.ADMINISTRATOR, this.other, "RELATED").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void theOtherMustBeACaseThatIsAnother() {
		assertThat(text(link(Role.NURSE, "IMR-26-9999999-9", "RELATED").body())).contains("There is no such case.");
		assertThat(text(link(Role.NURSE, "nonsense", "RELATED").body())).contains("There is no such case.", WORDS);
		assertThat(text(link(Role.NURSE, this.desk.number(), "RELATED").body())).contains("That is this case itself.");
		link(Role.NURSE, this.other.toLowerCase().replace("-", " "), "RELATED");
		HttpResponse<String> twice = link(Role.NURSE, this.other, "ORIGINAL");
		assertThat(twice.statusCode()).isEqualTo(422);
		assertThat(text(twice.body())).contains("It is linked to that case already.");
		assertThat(this.desk.acts()).containsExactly("LINK RELATED");
	}

	@Test
	void needsANumberAKindAndReasons() {
		HttpResponse<String> nothing = this.desk.act(Role.NURSE, "link", "other", "");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Enter the number of the other case.",
				"Choose how they belong together.", "Say why.");
	}

	@Test
	void isTakenAwayFromEitherSide() {
		link(Role.NURSE, this.other, "ORIGINAL");
		String path = "/staff/cases/" + this.other + "/link";
		String page = this.desk.as(Role.INTAKE).get(path).body();
		long id = this.jdbc.sql("select max(id) from case_link").query(Long.class).single();
		assertThat(page).contains(path + "/" + id + "/removal");
		assertThat(this.desk.as(Role.INTAKE)
			.post(path + "/" + id + "/removal", "version", CaseDesk.hidden(page, "version"))
			.statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("LINK ORIGINAL", "LINK REMOVED");
		assertThat(text(this.desk.page(Role.NURSE))).doesNotContain("Linked cases");
		assertThat(this.desk.act(Role.NURSE, "link/" + id + "/removal").statusCode()).as("it is gone").isIn(404, 409);
	}

	@Test
	void aStalePageLinksNothingAndLosesNothing() {
		HttpResponse<String> late = this.desk.actTooLate(Role.NURSE, "link", "other", this.other, "kind", "RELATED",
				"words", WORDS);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains(WORDS);
		assertThat(late.body()).contains("value=\"" + this.other);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void onlyADuplicateIsClosedAsOne() {
		HttpResponse<String> early = this.desk.act(Role.ANALYST, "closing", "reason", "DUPLICATE", "words", WORDS);
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(text(early.body())).contains("Link the case to the one that goes on first");
		link(Role.ANALYST, this.other, "DUPLICATE");
		assertThat(this.desk.act(Role.ANALYST, "closing", "reason", "DUPLICATE", "words", WORDS).statusCode())
			.isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("CLOSED");
	}

	private HttpResponse<String> link(Role role, String number, String kind) {
		return this.desk.act(role, "link", "other", number, "kind", kind, "words", WORDS);
	}

}
