package org.imrhelpcenter.accounts;

import java.time.Clock;
import java.util.List;

import org.imrhelpcenter.audit.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The made-up people of a demonstration.
 */
@House
class DemonstrationStaffTests {

	@Autowired
	StaffMembers members;

	@Autowired
	Passwords passwords;

	@Autowired
	Tries tries;

	@Autowired
	Audit audit;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Staff staff;

	@Autowired
	People people;

	@BeforeEach
	void join() {
		this.jdbc.sql("delete from staff_member where demonstration").update();
		demonstration(true);
	}

	@Test
	void areOneForEachRole() {
		demonstration(true);
		assertThat(made(true).list()).extracting(Person::role).containsExactly(Role.values());
		assertThat(made(true).list()).extracting(Person::email)
			.contains("nurse@demo.example", "administrator@demo.example")
			.doesNotHaveDuplicates();
	}

	@Test
	void signInOnlyWhileItIsADemonstration() {
		for (Person person : made(true).list()) {
			assertThat(signIn(true, person.email())).isInstanceOf(SignIn.Welcome.class);
			assertThat(signIn(false, person.email())).isInstanceOf(SignIn.Refused.class);
		}
		assertThat(People.signIn(this.people.outside(), "nurse@demo.example", DemonstrationStaff.PASSWORD).statusCode())
			.isEqualTo(422);
	}

	@Test
	void areListedOnlyWhileItIsADemonstration() {
		assertThat(made(false).list()).isEmpty();
		assertThat(this.people.outside().get("/staff/sign-in").body()).doesNotContain("demo.example",
				DemonstrationStaff.PASSWORD);
	}

	@Test
	void areNotMadeAnywhereElse() {
		assertThatIllegalStateException().isThrownBy(this.staff::demonstrate);
	}

	@Test
	void keepTheirPassword() {
		long nurse = this.members.withEmail("nurse@demo.example").orElseThrow().id();
		List<String> before = hashes();
		assertThat(this.people.signedIn(Role.ADMINISTRATOR).post("/staff/people/" + nurse + "/password-reset").body())
			.contains("This is a made-up person");
		assertThat(hashes()).isEqualTo(before);
	}

	@Test
	void doNotCountAsTheLastAdministratorElsewhere() {
		this.jdbc.sql("update staff_member set disabled = true where role = 'ADMINISTRATOR' and not demonstration")
			.update();
		assertThat(this.members.administrators()).isNotEmpty()
			.noneMatch((each) -> each.maySignIn(new DemonstrationMode(false)));
	}

	private void demonstration(boolean on) {
		this.transaction.executeWithoutResult((status) -> made(on).join());
	}

	private DemonstrationStaff made(boolean on) {
		return new DemonstrationStaff(this.members, this.passwords, new DemonstrationMode(on), this.audit, this.clock);
	}

	private SignIn.Answer signIn(boolean on, String email) {
		this.jdbc.sql("delete from counted_try").update();
		return new SignIn(this.members, this.passwords, this.tries, new DemonstrationMode(on), this.audit,
				this.transaction, this.clock)
			.attempt(email, DemonstrationStaff.PASSWORD, "192.0.2.1");
	}

	private List<String> hashes() {
		return this.jdbc.sql("select password_hash from staff_member where demonstration order by id")
			.query(String.class)
			.list();
	}

}
