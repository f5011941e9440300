package org.imrhelpcenter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTests {

	private final ApplicationContextRunner built = new ApplicationContextRunner()
		.withUserConfiguration(EmbeddedDatabase.class);

	private final ApplicationContextRunner builtForProduction = this.built
		.withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class));

	@Test
	void saysWhichSettingIsMissingWhereNoDatabaseIsBuiltIn() {
		this.builtForProduction.run((context) -> assertThat(context).getFailure()
			.isInstanceOfSatisfying(MissingSettingException.class,
					(missing) -> assertThat(missing.variable()).isEqualTo("SPRING_DATASOURCE_URL")));
	}

	@Test
	void isNotThereWhenADatabaseIsGiven() {
		this.builtForProduction.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/imr")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DataFolder.class));
	}

}
