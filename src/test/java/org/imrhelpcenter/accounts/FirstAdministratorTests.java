package org.imrhelpcenter.accounts;

import java.time.Clock;

import org.imrhelpcenter.audit.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the first administrator comes in, outside a demonstration.
 */
@House
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private static final String PASSWORD = "first of all passwords";

	@Autowired
	StaffMembers members;

	@Autowired
	Passwords passwords;

	@Autowired
	Audit audit;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	People people;

	@BeforeEach
	void nobodyIsThere() {
		this.jdbc.sql("delete from staff_member").update();
	}

	@Test
	void mustChooseAPasswordFirst() {
		start("first@example.org", PASSWORD, false);
		Staff.NewPassword first = new Staff.NewPassword(
				this.members.withEmail("first@example.org").orElseThrow().person(), PASSWORD);
		assertThat(first.person().role()).isEqualTo(Role.ADMINISTRATOR);
		assertThat(first.person().mustChangePassword()).isTrue();
		assertThat(People.leadsTo(this.people.signedIn("first@example.org", PASSWORD).get("/staff")))
			.isEqualTo("302 /staff/password");
		assertThat(this.people.settled(first, "a long password of mine").get("/staff/people").statusCode())
			.isEqualTo(200);
	}

	@Test
	void comesInOnlyOnce() {
		start("first@example.org", PASSWORD, false);
		start("second@example.org", PASSWORD, false);
		assertThat(this.members.everyone()).hasSize(1);
	}

	@Test
	void isAskedForInTheLog(CapturedOutput output) {
		start("", "", false);
		assertThat(output).contains("There is no administrator yet. Set IMR_ADMIN_EMAIL and IMR_ADMIN_PASSWORD");
	}

	@Test
	void isNotMissedInADemonstration(CapturedOutput output) {
		int before = output.getAll().length();
		start("", "", true);
		assertThat(output.getAll().substring(before)).doesNotContain("There is no administrator yet");
	}

	@Test
	void needsAnAddressAndAGoodPassword(CapturedOutput output) {
		start("nobody", PASSWORD, false);
		assertThat(output).contains("IMR_ADMIN_EMAIL must be an e-mail address");
		start("first@example.org", "short", false);
		assertThat(output).contains("IMR_ADMIN_PASSWORD must have 12 characters or more").doesNotContain("short");
		assertThat(this.members.everyone()).isEmpty();
	}

	private void start(String email, String password, boolean demonstration) {
		new FirstAdministrator(email, password, this.members, this.passwords, new DemonstrationMode(demonstration),
				this.audit, this.transaction, this.clock)
			.run(new DefaultApplicationArguments());
	}

}
