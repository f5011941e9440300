package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.cases.ReturnCodes;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a case stays open in a browser, and for whom.
 */
@AtTheDoor
class FollowerSessionTests {

	private static final String PASSWORD = "a long enough password";

	@Autowired
	Followers followers;

	@Autowired
	ReturnCodes codes;

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	private Follower maria;

	private Visitor visitor;

	@BeforeEach
	void open() {
		this.jdbc.sql("delete from counted_try").update();
		this.jdbc.sql("delete from spring_session").update();
		this.maria = this.followers.newcomer();
		this.visitor = this.followers.inside(this.maria);
	}

	@Test
	void endsWhenTheMemberLeaves() {
		String id = this.visitor.cookie("imr-session").orElseThrow().getValue();
		this.visitor.get("/track/lost-code");
		HttpResponse<String> left = this.visitor.post("/track/leave");
		assertThat(Followers.leadsTo(left)).isEqualTo("302 /track?left");
		assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
		assertThat(this.visitor.get("/track?left").body()).contains("You have left your case");
		this.visitor.setCookie("imr-session", id);
		assertThat(Followers.follows(this.visitor)).isFalse();
		assertThat(Followers.leadsTo(this.visitor.post("/track/leave"))).isEqualTo("302 /track?left");
	}

	@Test
	void endsAfterThirtyMinutesWithoutAClick() {
		idle(Duration.ofMinutes(29));
		assertThat(Followers.follows(this.visitor)).isTrue();
		idle(Duration.ofMinutes(31));
		assertThat(Followers.leadsTo(this.visitor.get("/track/case"))).isEqualTo("302 /track?ended");
		assertThat(this.visitor.get("/track?ended").body()).contains("You were signed out");
	}

	@Test
	void endsAfterTwelveHoursWhateverHappens() {
		this.clock.forward(Duration.ofHours(12).minusMinutes(1));
		assertThat(Followers.follows(this.visitor)).isTrue();
		this.clock.forward(Duration.ofMinutes(2));
		assertThat(Followers.leadsTo(this.visitor.get("/track/case"))).isEqualTo("302 /track?ended");
	}

	@Test
	void endsWithTheNextClickWhenTheCodeIsReplaced() {
		Follower ana = this.followers.newcomer();
		Visitor other = this.followers.inside(ana);
		Viewer supervisor = supervisor();
		int version = this.cases.of(supervisor, this.maria.number()).version();
		String code = this.codes.replace(supervisor, this.maria.number(), version, IdentityProof.PHOTO_ID, "").text();
		assertThat(Followers.leadsTo(this.visitor.get("/track/case"))).isEqualTo("302 /track?ended");
		assertThat(Followers.follows(other)).isTrue();
		this.visitor.get("/track");
		assertThat(Followers.open(this.visitor, this.maria.number(), this.maria.code()).statusCode()).isEqualTo(422);
		assertThat(Followers.leadsTo(Followers.open(this.visitor, this.maria.number(), code)))
			.isEqualTo("302 /track/case");
	}

	@Test
	void showsNothingOfTheHelpCenterToAMember() {
		String wanted = "302 /staff/sign-in?to=%2Fstaff%2Fcases%2F" + this.maria.number();
		assertThat(Followers.leadsTo(this.visitor.get("/staff/cases/" + this.maria.number()))).isEqualTo(wanted);
		assertThat(Followers.leadsTo(this.followers.outside().get("/staff/cases/" + this.maria.number())))
			.isEqualTo(wanted);
		assertThat(Followers.leadsTo(this.visitor.get("/staff/people"))).startsWith("302 /staff/sign-in?to=");
		this.visitor.get("/staff/sign-in");
		this.visitor.post("/staff/sign-out");
		assertThat(Followers.follows(this.visitor)).isTrue();
	}

	@Test
	void showsNoCaseToStaffWithoutItsCode() {
		Visitor pat = this.followers.outside();
		supervisor();
		pat.get("/staff/sign-in");
		pat.post("/staff/sign-in", "email", "pat@door.example", "password", PASSWORD);
		assertThat(pat.get("/staff").statusCode()).isEqualTo(200);
		assertThat(Followers.follows(pat)).isFalse();
		assertThat(Followers.leadsTo(pat.get("/track/case"))).isEqualTo("302 /track");
		pat.get("/track");
		pat.post("/track/leave");
		assertThat(pat.get("/staff").statusCode()).isEqualTo(200);
		pat.get("/track");
		Followers.open(pat, this.maria.number(), this.maria.code());
		assertThat(Followers.follows(pat)).isTrue();
		assertThat(Followers.leadsTo(pat.get("/staff"))).isEqualTo("302 /staff/sign-in?to=%2Fstaff");
	}

	private Viewer supervisor() {
		long id = this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				values (0, 'pat@door.example', 'Pat Supervisor', 'SUPERVISOR', ?, 0, false, false, false, now())
				on conflict (lower(email)) do update set name = excluded.name returning id""")
			.param("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.query(Long.class)
			.single();
		return new Viewer(Viewer.Kind.STAFF, id, "Pat Supervisor", Role.SUPERVISOR, "198.51.100.7");
	}

	/** As if nobody had clicked for so long. */
	private void idle(Duration time) {
		this.jdbc.sql("""
				update spring_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?""")
			.params(time.toMillis(), time.toMillis())
			.update();
	}

}
