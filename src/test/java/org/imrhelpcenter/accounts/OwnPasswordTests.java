package org.imrhelpcenter.accounts;

import java.net.http.HttpResponse;

import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People choose their own password.
 */
@House
class OwnPasswordTests {

	private static final String MINE = "a long password of mine";

	@Autowired
	People people;

	@ParameterizedTest
	@ValueSource(strings = { "/staff", "/staff/people", "/staff/people/1", "/staff/anything" })
	void reachNothingElseBeforeTheyChose(String page) {
		Staff.NewPassword joined = this.people.join(Role.ADMINISTRATOR);
		Visitor visitor = this.people.signedIn(joined.person().email(), joined.password());
		assertThat(People.leadsTo(visitor.get(page))).isEqualTo("302 /staff/password");
		assertThat(visitor.open(page).body()).contains("Choose your own password").doesNotContain("Current password");
		HttpResponse<String> deed = visitor.post("/staff/people", "name", "X", "email", "x@example.org", "role",
				"NURSE");
		assertThat(People.leadsTo(deed)).isEqualTo("302 /staff/password");
		assertThat(visitor.post("/staff/presence").statusCode()).isEqualTo(204);
	}

	@Test
	void goOnWhenTheyChose() {
		Staff.NewPassword joined = this.people.join(Role.ADMINISTRATOR);
		Visitor visitor = this.people.signedIn(joined.person().email(), joined.password());
		assertThat(People.leadsTo(visitor.post("/staff/password", "wanted", MINE, "again", MINE)))
			.isEqualTo("302 /staff");
		assertThat(visitor.get("/staff/people").statusCode()).isEqualTo(200);
		assertThat(this.people.audited("PASSWORD_CHOSEN")).isPositive();
		Visitor again = this.people.outside();
		assertThat(People.signIn(again, joined.person().email(), joined.password()).statusCode()).isEqualTo(422);
		assertThat(People.signIn(again, joined.person().email(), MINE).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                      | ''                      | Enter a new password.
			short                   | short                   | This password is too short.
			a long password of mine | a long password of mind | The two new passwords are not the same.
			aaaaaaaaaaaaaaaa        | aaaaaaaaaaaaaaaa        | This password repeats the same characters.
			help-center-demo        | help-center-demo        | This password is one of the first that people guess.
			new person              | new person              | This password is too short.
			""")
	void areToldWhatIsWrongAndNothingIsShownAgain(String wanted, String again, String message) {
		Staff.NewPassword joined = this.people.join(Role.NURSE);
		Visitor visitor = this.people.signedIn(joined.person().email(), joined.password());
		HttpResponse<String> answer = visitor.post("/staff/password", "wanted", wanted, "again", again);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(message).contains("href=\"#").doesNotContain("value=\"" + MINE);
	}

	@Test
	void mayNotKeepTheTemporaryPassword() {
		Staff.NewPassword joined = this.people.join(Role.NURSE);
		Visitor visitor = this.people.signedIn(joined.person().email(), joined.password());
		HttpResponse<String> answer = visitor.post("/staff/password", "wanted", joined.password(), "again",
				joined.password());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("This is the password you have already.");
	}

	@Test
	void needTheCurrentPasswordLater() {
		Visitor visitor = this.people.settled(this.people.join(Role.NURSE), MINE);
		String wanted = "another password of mine";
		assertThat(visitor.get("/staff/password").body()).contains("Current password");
		assertThat(visitor.post("/staff/password", "wanted", wanted, "again", wanted).body())
			.contains("Enter your current password.");
		for (int i = 0; i < 6; i++) {
			assertThat(
					visitor.post("/staff/password", "current", "wrong " + i, "wanted", wanted, "again", wanted).body())
				.contains("This is not your current password.");
		}
		HttpResponse<String> waiting = visitor.post("/staff/password", "current", MINE, "wanted", wanted, "again",
				wanted);
		assertThat(waiting.statusCode()).isEqualTo(429);
		assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void cannotBeGuessedThroughTheNewPassword() {
		Visitor visitor = this.people.settled(this.people.join(Role.NURSE), MINE);
		assertThat(visitor.post("/staff/password", "current", "wrong", "wanted", MINE, "again", MINE).body())
			.doesNotContain("This is the password you have already.");
	}

}
