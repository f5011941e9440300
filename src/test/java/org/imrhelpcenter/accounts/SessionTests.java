package org.imrhelpcenter.accounts;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a session is over.
 */
@House
class SessionTests {

	private static final String OVER = "302 /staff/sign-in?ended&to=%2Fstaff%2Fpassword";

	@Autowired
	Staff staff;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Test
	void endsWithTheNextClickWhenThePersonIsDisabled() {
		Staff.NewPassword joined = this.people.join(Role.NURSE);
		Visitor nurse = this.people.settled(joined, "a long password of mine");
		assertThat(nurse.get("/staff/password").statusCode()).isEqualTo(200);
		this.staff.disable(People.ADMINISTRATOR, joined.person().id());
		assertThat(page(nurse)).isEqualTo(OVER);
		assertThat(nurse.get("/staff/sign-in?ended").body()).contains("Your session is over.");
		this.staff.enable(People.ADMINISTRATOR, joined.person().id());
		assertThat(page(nurse)).startsWith("302 /staff/sign-in");
	}

	@Test
	void endsWithTheNextClickWhenThePasswordIsReset() {
		Staff.NewPassword joined = this.people.join(Role.NURSE);
		Visitor nurse = this.people.settled(joined, "a long password of mine");
		this.staff.resetPassword(People.ADMINISTRATOR, joined.person().id());
		assertThat(page(nurse)).isEqualTo(OVER);
	}

	@Test
	void endsElsewhereWhenSomebodyChangesTheirPassword() {
		Staff.NewPassword joined = this.people.join(Role.NURSE);
		Visitor here = this.people.settled(joined, "a long password of mine");
		Visitor elsewhere = this.people.signedIn(joined.person().email(), "a long password of mine");
		here.get("/staff/password");
		HttpResponse<String> answer = here.post("/staff/password", "current", "a long password of mine", "wanted",
				"another password of mine", "again", "another password of mine");
		assertThat(People.leadsTo(answer)).isEqualTo("302 /staff/password?done");
		assertThat(here.get("/staff/password?done").body()).contains("Your new password is saved.");
		assertThat(page(elsewhere)).isEqualTo(OVER);
	}

	@Test
	void endsAfterTwelveHoursWhateverHappens() {
		Visitor nurse = this.people.signedIn(Role.NURSE);
		this.clock.forward(Duration.ofHours(12).minusMinutes(1));
		assertThat(page(nurse)).startsWith("200");
		this.clock.forward(Duration.ofMinutes(1));
		assertThat(page(nurse)).isEqualTo(OVER);
	}

	@Test
	void endsAfterThirtyMinutesWithoutAClick() {
		Visitor nurse = this.people.signedIn(Role.NURSE);
		idle(Duration.ofMinutes(29));
		assertThat(page(nurse)).startsWith("200");
		idle(Duration.ofMinutes(31));
		assertThat(page(nurse)).isEqualTo(OVER);
	}

	@Test
	void goesOnForWhoSaysTheyAreStillThere() {
		Visitor nurse = this.people.signedIn(Role.NURSE);
		idle(Duration.ofMinutes(29));
		assertThat(nurse.post("/staff/presence").statusCode()).isEqualTo(204);
		assertThat(this.jdbc.sql("select min(expiry_time - last_access_time) from spring_session")
			.query(Long.class)
			.single()).isEqualTo(1_800_000);
		idle(Duration.ofMinutes(29));
		assertThat(page(nurse)).startsWith("200");
	}

	@Test
	void saysPlainlyToAProgramThatItIsOver() {
		Visitor nurse = this.people.signedIn(Role.NURSE);
		this.jdbc.sql("delete from spring_session").update();
		assertThat(nurse.post("/staff/presence").statusCode()).isEqualTo(401);
	}

	@Test
	void endsWhenItsOwnerSignsOut() {
		Visitor nurse = this.people.signedIn(Role.NURSE);
		String id = nurse.cookie("imr-session").orElseThrow().getValue();
		assertThat(People.leadsTo(nurse.post("/staff/sign-out"))).isEqualTo("302 /staff/sign-in?out");
		assertThat(nurse.open("/staff/sign-in?out").body()).contains("You are signed out.");
		nurse.setCookie("imr-session", id);
		assertThat(page(nurse)).startsWith("302 /staff/sign-in");
	}

	/** As if nobody had clicked for so long. */
	private void idle(Duration time) {
		this.jdbc.sql("""
				update spring_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?""")
			.params(time.toMillis(), time.toMillis())
			.update();
	}

	private static String page(Visitor visitor) {
		return People.leadsTo(visitor.get("/staff/password"));
	}

}
