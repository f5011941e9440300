package org.imrhelpcenter.accounts;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The administrator's pages.
 */
@House
class PeoplePagesTests {

	private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}(-[a-z2-9]{5}){3}");

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private Visitor administrator;

	@BeforeEach
	void signIn() {
		this.administrator = this.people.signedIn(Role.ADMINISTRATOR);
	}

	@Test
	void addSomeoneWithATemporaryPassword() {
		String email = UUID.randomUUID() + "@example.org";
		HttpResponse<String> answer = add("Zoë <b>O'Neil</b>", email, "ATTORNEY");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		Matcher password = PASSWORD.matcher(answer.body());
		assertThat(password.find()).isTrue();
		assertThat(People.signIn(this.people.outside(), email, password.group()).statusCode()).isEqualTo(302);
		assertThat(this.administrator.get("/staff/people").body()).contains("Zoë &lt;b&gt;O&#39;Neil", email)
			.doesNotContain(password.group());
		assertThat(this.people.audited("STAFF_ADDED")).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "'',a@example.org,NURSE,Enter a name.", "Ann,'',NURSE,Enter an e-mail address.",
			"Ann,ann at home,NURSE,This is not an e-mail address.", "Ann,a@example.org,'',Choose a role.",
			"Ann,a@example.org,KING,Choose one of the answers shown.",
			"Ann,Administrator@Example.ORG,NURSE,Somebody already has an account with this e-mail address." })
	void sayWhatIsWrongAndKeepWhatWasTyped(String name, String email, String role, String message) {
		HttpResponse<String> answer = add(name, email, role);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(message, "value=\"" + name + "\"", "value=\"" + email + "\"");
	}

	@Test
	void takeNoControlCharactersAndNothingTooLong() {
		assertThat(add("An\u0000n", "ann@example.org", "NURSE").statusCode()).isEqualTo(422);
		assertThat(add("A".repeat(101), "ann@example.org", "NURSE").statusCode()).isEqualTo(422);
		assertThat(add("Ann", "a".repeat(250) + "@example.org", "NURSE").statusCode()).isEqualTo(422);
		assertThat(this.administrator.postWithoutToken("/staff/people", "name", "x").statusCode()).isEqualTo(403);
	}

	@Test
	void changeNameAndRole() {
		Person person = this.people.join(Role.NURSE).person();
		HttpResponse<String> answer = change(person, "Changed Name", "SUPERVISOR", person.version());
		assertThat(People.leadsTo(answer)).isEqualTo("302 /staff/people/" + person.id() + "?done=CHANGED");
		assertThat(this.administrator.open("/staff/people/" + person.id() + "?done=CHANGED").body())
			.contains("The changes are saved.", "Changed Name");
		assertThat(this.people.audited("STAFF_ROLE_CHANGED")).isPositive();
	}

	@Test
	void overwriteNobodysChangeUnseen() {
		Person person = this.people.join(Role.NURSE).person();
		change(person, "First Change", "NURSE", person.version());
		HttpResponse<String> second = change(person, "Second Change", "NURSE", person.version());
		assertThat(second.statusCode()).isEqualTo(422);
		assertThat(second.body()).contains("Somebody else changed this person", "First Change");
		assertThat(change(person, "Third Change", "NURSE", -5).statusCode()).isEqualTo(422);
	}

	@Test
	void disableAndEnable() {
		Staff.NewPassword joined = this.people.join(Role.NURSE);
		String page = "/staff/people/" + joined.person().id();
		this.administrator.get(page);
		assertThat(People.leadsTo(this.administrator.post(page + "/disablement")))
			.isEqualTo("302 " + page + "?done=DISABLED");
		assertThat(People.signIn(this.people.outside(), joined.person().email(), joined.password()).statusCode())
			.isEqualTo(422);
		assertThat(this.administrator.get(page).body()).contains("Enable sign-in").doesNotContain("Disable sign-in");
		assertThat(People.leadsTo(this.administrator.post(page + "/enablement")))
			.isEqualTo("302 " + page + "?done=ENABLED");
		assertThat(People.signIn(this.people.outside(), joined.person().email(), joined.password()).statusCode())
			.isEqualTo(302);
	}

	@Test
	void resetAPassword() {
		Staff.NewPassword joined = this.people.join(Role.NURSE);
		HttpResponse<String> answer = this.administrator
			.post("/staff/people/" + joined.person().id() + "/password-reset");
		Matcher password = PASSWORD.matcher(answer.body());
		assertThat(password.find()).isTrue();
		assertThat(password.group()).isNotEqualTo(joined.password());
		assertThat(People.signIn(this.people.outside(), joined.person().email(), joined.password()).statusCode())
			.isEqualTo(422);
		assertThat(People.signIn(this.people.outside(), joined.person().email(), password.group()).statusCode())
			.isEqualTo(302);
	}

	@Test
	void keepTheLastAdministrator() {
		this.jdbc.sql("update staff_member set disabled = true where role = 'ADMINISTRATOR' and email <> ?")
			.param(this.people.emailOf(Role.ADMINISTRATOR))
			.update();
		long own = own();
		String page = "/staff/people/" + own;
		assertThat(this.administrator.get(page).body()).contains("You cannot disable your own account.")
			.doesNotContain(page + "/disablement");
		assertThat(this.administrator.post(page + "/disablement").body())
			.contains("You cannot do this to your own account.");
		assertThat(this.administrator.post(page + "/password-reset").statusCode()).isEqualTo(422);
		int version = this.jdbc.sql("select version from staff_member where id = ?")
			.param(own)
			.query(Integer.class)
			.single();
		HttpResponse<String> demoted = this.administrator.post(page, "name", "Me", "role", "NURSE", "version",
				String.valueOf(version));
		assertThat(demoted.statusCode()).isEqualTo(422);
		assertThat(demoted.body()).contains("This is the last administrator who can sign in.");
		assertThat(this.administrator.get("/staff/people").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void areForAdministratorsOnly(Role role) {
		Person person = this.people.join(Role.NURSE).person();
		Visitor other = this.people.signedIn(role);
		String page = "/staff/people/" + person.id();
		assertThat(other.get("/staff/password").body()).doesNotContain("/staff/people");
		for (String each : new String[] { "/staff/people", "/staff/people/new", page }) {
			HttpResponse<String> answer = other.get(each);
			assertThat(answer.statusCode()).as(each).isEqualTo(403);
			assertThat(answer.body()).contains("You cannot see this page", "href=\"/staff\"");
		}
		for (String each : new String[] { "/staff/people", page, page + "/disablement", page + "/enablement",
				page + "/password-reset" }) {
			assertThat(other.post(each, "name", "X", "role", "NURSE").statusCode()).as(each).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/staff/people/999999", "/staff/people/abc", "/staff/people/99999999999999999999",
			"/staff/people/-1" })
	void knowNobodyElse(String page) {
		assertThat(this.administrator.get(page).statusCode()).isEqualTo(404);
	}

	private long own() {
		return this.jdbc.sql("select id from staff_member where email = ?")
			.param(this.people.emailOf(Role.ADMINISTRATOR))
			.query(Long.class)
			.single();
	}

	private HttpResponse<String> add(String name, String email, String role) {
		return this.administrator.post("/staff/people", "name", name, "email", email, "role", role);
	}

	private HttpResponse<String> change(Person person, String name, String role, int version) {
		return this.administrator.post("/staff/people/" + person.id(), "name", name, "role", role, "version",
				String.valueOf(version));
	}

}
