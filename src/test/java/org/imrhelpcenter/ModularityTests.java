package org.imrhelpcenter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The floors of the house: a module uses lower floors, never its own.
 */
class ModularityTests {

	private static final Map<String, Integer> FLOORS = Map.ofEntries(Map.entry("bulk", 0), Map.entry("rules", 0),
			Map.entry("samples", 8), Map.entry("audit", 0), Map.entry("web", 0), Map.entry("paper", 0),
			Map.entry("vault", 0), Map.entry("accounts", 1), Map.entry("plans", 1), Map.entry("calendar", 1),
			Map.entry("outbox", 1), Map.entry("documents", 1), Map.entry("cases", 2), Map.entry("deadlines", 3),
			Map.entry("scans", 3), Map.entry("intake", 4), Map.entry("assistants", 5), Map.entry("certifications", 5),
			Map.entry("eligibility", 5), Map.entry("review", 7), Map.entry("tracking", 7),
			Map.entry("correspondence", 6));

	private final ApplicationModules modules = ApplicationModules.of(ImrHelpCenter.class);

	@Test
	void usesOnlyWhatEachModuleNames() {
		this.modules.verify();
	}

	@Test
	void knowsTheFloorOfEachModule() {
		assertThat(names(this.modules.stream().toList())).isEqualTo(FLOORS.keySet());
	}

	@Test
	void goesOnlyDownTheStairs() {
		this.modules.stream().forEach((module) -> {
			List<ApplicationModule> used = module.getDirectDependencies(this.modules).uniqueModules().toList();
			assertThat(names(used)).allSatisfy(
					(name) -> assertThat(FLOORS.get(name)).isLessThan(FLOORS.get(module.getIdentifier().toString())));
		});
	}

	private static Set<String> names(List<ApplicationModule> modules) {
		return modules.stream().map((module) -> module.getIdentifier().toString()).collect(Collectors.toSet());
	}

}
