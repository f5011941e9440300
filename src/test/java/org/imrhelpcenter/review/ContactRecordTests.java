package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ContactWay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Calls and messages that are written down.
 */
@Workbench
class ContactRecordTests {

	private static final String WORDS = "She will send the denial letter.";

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
	void everybodyWhoWorksOnCasesWritesThemDown(Role role) {
		assertThat(this.desk.act(role, "contact", fields("CALL")).statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(role))).contains("Recorded a phone call", "We reached them", "With: The member",
				"Name: Maria", "On November 3, 2026", "At 14:05", WORDS);
	}

	@Test
	void whatWasSaidIsSealed() {
		this.desk.act(Role.NURSE, "contact", fields("MESSAGE"));
		assertThat(this.jdbc.sql("select encode(sealed, 'escape') from case_act where case_id = ?")
			.param(this.desk.id())
			.query(String.class)
			.single()).doesNotContain("denial letter", "Maria");
	}

	@ParameterizedTest
	@EnumSource(ContactWay.class)
	void everyWayIsToldInTheHistory(ContactWay way) {
		assertThat(Act.CONTACT.outcomes()).contains(way.name());
		assertThat(this.desk.act(Role.ANALYST, "contact", fields(way.name())).statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("CONTACT " + way);
	}

	@Test
	void administratorsDoNot() {
		assertThat(this.desk.act(Role.ADMINISTRATOR, "contact", fields("CALL")).statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void needsToKnowHowWithWhomWhenAndWhat() {
		HttpResponse<String> nothing = this.desk.act(Role.NURSE, "contact", "time", "late");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose how.", "Choose who reached whom.", "Choose with whom.",
				"Enter the day.", "Enter a time such as 14:05", "Write down what was said.");
		assertThat(this.desk.act(Role.NURSE, "contact", fields("TELEPATHY")).statusCode()).isEqualTo(422);
	}

	@Test
	void aStalePageRecordsNothingAndLosesNothing() {
		HttpResponse<String> late = this.desk.actTooLate(Role.NURSE, "contact", fields("CALL"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains(WORDS);
	}

	@Test
	void alsoAboutAClosedCase() {
		this.desk.act(Role.ANALYST, "closing", "reason", "OTHER", "words", "Over.");
		assertThat(this.desk.act(Role.NURSE, "contact", fields("CALL")).statusCode()).isEqualTo(302);
	}

	private static String[] fields(String way) {
		return new String[] { "way", way, "direction", "OUT", "with", "MEMBER", "name", "Maria", "on.month", "11",
				"on.day", "3", "on.year", "2026", "time", "14:05", "words", WORDS };
	}

}
