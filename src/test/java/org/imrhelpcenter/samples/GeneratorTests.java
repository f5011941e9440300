package org.imrhelpcenter.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.AuditCheck;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Made-up cases open on every page and pass the check of the audit.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "spring.datasource.hikari.maximum-pool-size=11" })
@WithDatabase
@DirtiesContext
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class GeneratorTests {

	private static final int CASES = 1200;

	private static final int PICKED = 200;

	@LocalServerPort
	int port;

	@Autowired
	Generator generator;

	@Autowired
	AuditCheck check;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StoppedClock clock;

	@Autowired
	ReceptionDesk desk;

	@Test
	void twoHundredPickedAtRandomOpenOnEveryPageAndEveryChainIsWhole() {
		this.clock.putTo("2026-11-20T10:15:00");
		for (Role role : Role.values()) {
			Colleagues.signIn(this.jdbc, this.port, role);
		}
		long keys = keys();
		this.generator.generate(CASES);
		assertThat(keys()).as("keys and indexes are as before").isEqualTo(keys);
		assertThat(this.check.run().whole()).isTrue();
		assertThat(count("select count(*) from imr_case")).isEqualTo(CASES);
		assertThat(count("select count(distinct status) from imr_case")).as("states").isGreaterThanOrEqualTo(10);
		assertThat(count("select count(distinct outcome) from determination")).isEqualTo(2);
		List<String> numbers = new ArrayList<>(
				this.jdbc.sql("select number from imr_case order by id").query(String.class).list());
		Collections.shuffle(numbers, new Random(7));
		Visitor analyst = Colleagues.signIn(this.jdbc, this.port, Role.ANALYST);
		for (String number : numbers.subList(0, PICKED)) {
			for (String page : new String[] { "", "/note", "/hold", "/link", "/qualification", "/plan-records",
					"/determination", "/closing" }) {
				assertThat(analyst.get("/staff/cases/" + number + page).statusCode()).as(page).isEqualTo(200);
			}
		}
		assertThat(this.check.run().whole()).as("after the readings").isTrue();
		goesOn();
	}

	/** What comes afterwards has the next number; nothing is made up over it. */
	private void goesOn() {
		assertThat(this.desk.receive(ArrivingApplication.at(this.clock.instant())).caseId()).isGreaterThan(CASES);
		assertThatIllegalStateException().isThrownBy(() -> this.generator.generate(10))
			.withMessageContaining("not empty");
		assertThat(count("select count(*) from imr_case")).isEqualTo(CASES + 1L);
	}

	private long keys() {
		return count("select count(*) from pg_constraint") + count("select count(*) from pg_index");
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
