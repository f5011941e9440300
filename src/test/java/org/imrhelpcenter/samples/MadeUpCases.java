package org.imrhelpcenter.samples;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database with made-up cases, which the tests of this package share.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "spring.datasource.hikari.maximum-pool-size=11" })
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
abstract class MadeUpCases {

	static final int CASES = 3000;

	@LocalServerPort
	int port;

	@Autowired
	Generator generator;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StoppedClock clock;

	@BeforeEach
	void generate() {
		this.clock.putTo("2026-11-20T10:15:00");
		for (Role role : Role.values()) {
			Colleagues.signIn(this.jdbc, this.port, role);
		}
		if (count("select count(*) from imr_case") == 0) {
			long before = keys();
			this.generator.generate(CASES);
			assertThat(keys()).as("keys and indexes are as before").isEqualTo(before);
		}
	}

	long keys() {
		return count("select count(*) from pg_constraint") + count("select count(*) from pg_index");
	}

	long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
