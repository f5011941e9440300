package org.imrhelpcenter.accounts;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in, over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.demo=true")
@WithDatabase
@Import(MovableClock.InPlace.class)
class SignInTests {

	private static final Viewer ADMINISTRATOR = new Viewer(Viewer.Kind.STAFF, 0L, "Test", Role.ADMINISTRATOR, null);

	@LocalServerPort
	int port;

	@Autowired
	Staff staff;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	private Visitor visitor;

	@BeforeEach
	void demonstrate() {
		this.staff.demonstrate();
		this.jdbc.sql("delete from counted_try").update();
		this.visitor = new Visitor(this.port);
		this.visitor.get("/staff/sign-in");
	}

	@Test
	void letsInWhoKnowsThePassword() {
		HttpResponse<String> answer = signIn("nurse@demo.example", DemonstrationStaff.PASSWORD);
		assertThat(leadsTo(answer)).isEqualTo("/staff");
		assertThat(this.visitor.get("/staff/password").statusCode()).isEqualTo(200);
		assertThat(audit("SIGNED_IN")).isPositive();
	}

	@Test
	void takesTheAddressInAnyCase() {
		assertThat(leadsTo(signIn(" Nurse@DEMO.example ", DemonstrationStaff.PASSWORD))).isEqualTo("/staff");
	}

	@Test
	void givesOneAnswerToAllWhoMayNotComeIn() {
		Staff.NewPassword gone = join();
		this.staff.disable(ADMINISTRATOR, gone.person().id());
		String unknown = refusal("nobody@example.org", "some password of mine");
		assertThat(refusal("nurse@demo.example", "some password of mine")).isEqualTo(unknown);
		assertThat(refusal(gone.person().email(), gone.password())).isEqualTo(unknown);
		assertThat(refusal("no address at all", "some password of mine")).isEqualTo(unknown);
		assertThat(refusal("nurse\u0000@demo.example", "some password of mine")).isEqualTo(unknown);
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
			assertThat(signIn("nurse@demo.example", "wrong " + i).statusCode()).isEqualTo(422);
		}
		HttpResponse<String> waiting = signIn("nurse@demo.example", DemonstrationStaff.PASSWORD);
		assertThat(waiting.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(waiting.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 2);
		assertThat(waiting.body()).contains("Too many tries", "second");
		assertThat(leadsTo(signIn("analyst@demo.example", DemonstrationStaff.PASSWORD))).isEqualTo("/staff");
		this.clock.forward(Duration.ofSeconds(2));
		signInAnew();
		assertThat(signIn("nurse@demo.example", "wrong again").statusCode()).isEqualTo(422);
		assertThat(signIn("nurse@demo.example", "wrong again").headers().firstValue("Retry-After").orElseThrow())
			.isIn("3", "4");
		this.clock.forward(Duration.ofSeconds(4));
		assertThat(leadsTo(signIn("nurse@demo.example", DemonstrationStaff.PASSWORD))).isEqualTo("/staff");
	}

	@Test
	void beginsNoSessionBeforeThePasswordWasRight() {
		long before = sessions();
		signIn("nurse@demo.example", "wrong password here");
		assertThat(sessions()).isEqualTo(before);
		assertThat(this.visitor.cookie("imr-session")).isEmpty();
		signIn("nurse@demo.example", DemonstrationStaff.PASSWORD);
		assertThat(sessions()).isEqualTo(before + 1);
		HttpCookie cookie = this.visitor.cookie("imr-session").orElseThrow();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
	}

	@Test
	void takesNoSessionIdThatSomebodyPlanted() {
		signIn("nurse@demo.example", DemonstrationStaff.PASSWORD);
		String first = this.visitor.cookie("imr-session").orElseThrow().getValue();
		Visitor other = new Visitor(this.port);
		other.setCookie("imr-session", first);
		other.get("/staff/password");
		other.post("/staff/sign-in", "email", "analyst@demo.example", "password", DemonstrationStaff.PASSWORD);
		assertThat(other.cookie("imr-session").orElseThrow().getValue()).isNotEqualTo(first);
		assertThat(this.visitor.get("/staff/password").statusCode()).isEqualTo(302);
	}

	@Test
	void keepsNothingButIdsInTheSession() {
		signIn("nurse@demo.example", DemonstrationStaff.PASSWORD);
		assertThat(this.jdbc.sql("select distinct attribute_name from spring_session_attributes")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("staff", "round", "since");
		assertThat(
				this.jdbc.sql("select distinct max_inactive_interval from spring_session").query(Integer.class).list())
			.containsExactly(1800);
	}

	@Test
	void goesToThePageThatWasAskedFor() {
		Visitor fresh = new Visitor(this.port);
		HttpResponse<String> first = fresh.get("/staff/people?x=1");
		assertThat(leadsTo(first)).isEqualTo("/staff/sign-in?to=%2Fstaff%2Fpeople%3Fx%3D1");
		assertThat(fresh.open("/staff/people?x=1").body()).contains("value=\"/staff/people?x=1\"");
		assertThat(leadsTo(fresh.post("/staff/sign-in", "email", "administrator@demo.example", "password",
				DemonstrationStaff.PASSWORD, "to", "/staff/people?x=1")))
			.isEqualTo("/staff/people?x=1");
		assertThat(leadsTo(fresh.get("/staff/sign-in?to=https://evil.example"))).isEqualTo("/staff");
	}

	@ParameterizedTest
	@CsvSource({ "https://evil.example/staff", "//evil.example", "/apply" })
	void goesNowhereElse(String to) {
		assertThat(leadsTo(this.visitor.post("/staff/sign-in", "email", "nurse@demo.example", "password",
				DemonstrationStaff.PASSWORD, "to", to)))
			.isEqualTo("/staff");
	}

	@Test
	void listsThePeopleOfTheDemonstration() {
		assertThat(this.visitor.get("/staff/sign-in").body()).contains("This is a demonstration", "nurse@demo.example",
				DemonstrationStaff.PASSWORD);
	}

	private Staff.NewPassword join() {
		return this.staff.add(ADMINISTRATOR, UUID.randomUUID() + "@example.org", "New Person", Role.NURSE);
	}

	private void signInAnew() {
		this.visitor = new Visitor(this.port);
		this.visitor.get("/staff/sign-in");
	}

	private HttpResponse<String> signIn(String email, String password) {
		return this.visitor.post("/staff/sign-in", "email", email, "password", password);
	}

	/** The page without what differs from one request to the next. */
	private String refusal(String email, String password) {
		HttpResponse<String> answer = signIn(email, password);
		assertThat(answer.statusCode()).isEqualTo(422);
		return answer.body()
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
			.replaceAll("(name=\"email\" value=)\"[^\"]*\"", "$1");
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

	private long audit(String deed) {
		return this.jdbc.sql("select count(*) from audit_line where subject = 'accounts' and deed = ?")
			.param(deed)
			.query(Long.class)
			.single();
	}

	private static String leadsTo(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
	}

}
