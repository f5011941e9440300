package org.imrhelpcenter.accounts;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in, over HTTP.
 */
@House
class SignInTests {

	@Autowired
	Staff staff;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	private Visitor visitor;

	private String nurse;

	@BeforeEach
	void comeToTheDoor() {
		this.nurse = this.people.emailOf(Role.NURSE);
		this.jdbc.sql("delete from counted_try").update();
		this.visitor = this.people.outside();
	}

	@Test
	void letsInWhoKnowsThePassword() {
		HttpResponse<String> answer = signIn(this.nurse, People.PASSWORD);
		assertThat(leadsTo(answer)).isEqualTo("/staff");
		assertThat(this.visitor.get("/staff/password").statusCode()).isEqualTo(200);
		assertThat(this.people.audited("SIGNED_IN")).isPositive();
	}

	@Test
	void takesTheAddressInAnyCase() {
		assertThat(leadsTo(signIn(" Nurse@EXAMPLE.org ", People.PASSWORD))).isEqualTo("/staff");
	}

	@Test
	void givesOneAnswerToAllWhoMayNotComeIn() {
		Staff.NewPassword gone = this.people.join(Role.NURSE);
		this.staff.disable(People.ADMINISTRATOR, gone.person().id());
		String unknown = refusal("nobody@example.org", "some password of mine");
		assertThat(refusal(this.nurse, "some password of mine")).isEqualTo(unknown);
		assertThat(refusal(gone.person().email(), gone.password())).isEqualTo(unknown);
		assertThat(refusal("no address at all", "some password of mine")).isEqualTo(unknown);
		assertThat(refusal("nurse\u0000@example.org", "some password of mine")).isEqualTo(unknown);
	}

	@Test
	void comparesAHashEvenWhereThereIsNoAccount() {
		long start = System.nanoTime();
		refusal("nobody@example.org", "some password of mine");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(40));
	}

	@Test
	void asksForWhatIsMissing() {
		HttpResponse<String> answer = signIn("", "");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Enter your e-mail address.", "Enter your password.");
	}

	@Test
	void neverShowsAPasswordAgain() {
		assertThat(signIn("<b>nobody</b>@example.org", "my\"secret<i>").body()).contains("&lt;b&gt;nobody")
			.doesNotContain("my\"secret", "secret&lt;");
	}

	@Test
	void makesGuessersWaitLongerAndLonger() {
		for (int i = 0; i < 6; i++) {
			assertThat(signIn(this.nurse, "wrong " + i).statusCode()).isEqualTo(422);
		}
		HttpResponse<String> waiting = signIn(this.nurse, People.PASSWORD);
		assertThat(waiting.statusCode()).isEqualTo(429);
		assertThat(waiting.headers().firstValue("Retry-After")).contains("2");
		assertThat(waiting.body()).contains("Too many tries", "Wait 2 seconds");
		assertThat(leadsTo(signIn(this.people.emailOf(Role.ANALYST), People.PASSWORD))).isEqualTo("/staff");
		this.clock.forward(Duration.ofSeconds(2));
		this.visitor = this.people.outside();
		assertThat(signIn(this.nurse, "wrong again").statusCode()).isEqualTo(422);
		assertThat(signIn(this.nurse, "wrong again").headers().firstValue("Retry-After")).contains("4");
		this.clock.forward(Duration.ofSeconds(4));
		assertThat(leadsTo(signIn(this.nurse, People.PASSWORD))).isEqualTo("/staff");
	}

	@Test
	void beginsNoSessionBeforeThePasswordWasRight() {
		long before = this.people.sessions();
		signIn(this.nurse, "wrong password here");
		assertThat(this.people.sessions()).isEqualTo(before);
		assertThat(this.visitor.cookie("imr-session")).isEmpty();
		signIn(this.nurse, People.PASSWORD);
		assertThat(this.people.sessions()).isEqualTo(before + 1);
		HttpCookie cookie = this.visitor.cookie("imr-session").orElseThrow();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
	}

	@Test
	void takesNoSessionIdThatSomebodyPlanted() {
		signIn(this.nurse, People.PASSWORD);
		String first = this.visitor.cookie("imr-session").orElseThrow().getValue();
		Visitor other = this.people.outside();
		other.setCookie("imr-session", first);
		other.get("/staff/password");
		other.post("/staff/sign-in", "email", this.people.emailOf(Role.ANALYST), "password", People.PASSWORD);
		assertThat(other.cookie("imr-session").orElseThrow().getValue()).isNotEqualTo(first);
		assertThat(this.visitor.get("/staff/password").statusCode()).isEqualTo(302);
	}

	@Test
	void keepsNothingButIdsInTheSession() {
		signIn(this.nurse, People.PASSWORD);
		assertThat(this.jdbc.sql("select distinct attribute_name from spring_session_attributes")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("staff", "round", "since");
		assertThat(
				this.jdbc.sql("select distinct max_inactive_interval from spring_session").query(Integer.class).list())
			.containsExactly(1800);
	}

	@Test
	void goesToThePageThatWasAskedFor() {
		Visitor fresh = this.people.outside();
		HttpResponse<String> first = fresh.get("/staff/people?x=1");
		assertThat(leadsTo(first)).isEqualTo("/staff/sign-in?to=%2Fstaff%2Fpeople%3Fx%3D1");
		assertThat(fresh.open("/staff/people?x=1").body()).contains("value=\"/staff/people?x=1\"");
		assertThat(leadsTo(fresh.post("/staff/sign-in", "email", this.people.emailOf(Role.ADMINISTRATOR), "password",
				People.PASSWORD, "to", "/staff/people?x=1")))
			.isEqualTo("/staff/people?x=1");
		assertThat(leadsTo(fresh.get("/staff/sign-in?to=https://evil.example"))).isEqualTo("/staff");
	}

	@ParameterizedTest
	@CsvSource({ "https://evil.example/staff", "//evil.example", "/apply" })
	void goesNowhereElse(String to) {
		assertThat(leadsTo(
				this.visitor.post("/staff/sign-in", "email", this.nurse, "password", People.PASSWORD, "to", to)))
			.isEqualTo("/staff");
	}

	private HttpResponse<String> signIn(String email, String password) {
		return People.signIn(this.visitor, email, password);
	}

	/** The page without what differs from one request to the next. */
	private String refusal(String email, String password) {
		HttpResponse<String> answer = signIn(email, password);
		assertThat(answer.statusCode()).isEqualTo(422);
		return answer.body()
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
			.replaceAll("(name=\"email\" value=)\"[^\"]*\"", "$1");
	}

	private static String leadsTo(HttpResponse<String> answer) {
		return People.leadsTo(answer).replaceFirst("^302 ", "");
	}

}
