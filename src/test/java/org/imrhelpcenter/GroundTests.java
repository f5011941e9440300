package org.imrhelpcenter;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application starts on a PostgreSQL that it is given.
 */
@SpringBootTest
@WithDatabase
class GroundTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	@Test
	void embedsNoDatabaseWhenOneIsGiven() {
		assertThat(this.context.getBeansOfType(EmbeddedPostgresServer.class)).isEmpty();
	}

	@Test
	void sortsAsTheEmbeddedDatabaseDoes() {
		assertThat(this.jdbc
			.sql("select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()")
			.query(String.class)
			.single()).isEqualTo("b C.UTF-8");
	}

}
