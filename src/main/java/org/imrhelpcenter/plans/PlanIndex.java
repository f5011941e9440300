package org.imrhelpcenter.plans;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The plans by everything that people call them. A common name that several plans go by
 * names none of them: the wrong plan would be sent a stranger's papers.
 */
final class PlanIndex {

	private final List<PlanName> names;

	private final Map<Long, HealthPlan> byId = new HashMap<>();

	private final Map<String, HealthPlan> byName = new HashMap<>();

	private final Map<String, Set<HealthPlan>> byCommonName = new HashMap<>();

	private final Map<String, Set<HealthPlan>> byAbbreviation = new HashMap<>();

	PlanIndex(List<HealthPlan> plans) {
		this.names = plans.stream()
			.sorted(Comparator.comparing(HealthPlan::name, String.CASE_INSENSITIVE_ORDER))
			.map(HealthPlan::listed)
			.toList();
		plans.forEach(this::add);
	}

	private void add(HealthPlan plan) {
		this.byId.put(plan.id(), plan);
		this.byName.put(TypedName.compared(plan.name()), plan);
		for (String common : plan.alsoKnownAs()) {
			this.byCommonName.computeIfAbsent(TypedName.compared(common), key -> new HashSet<>()).add(plan);
			TypedName.abbreviation(common)
				.ifPresent(letters -> this.byAbbreviation.computeIfAbsent(letters, key -> new HashSet<>()).add(plan));
		}
	}

	List<PlanName> names() {
		return this.names;
	}

	@Nullable HealthPlan byId(long id) {
		return this.byId.get(id);
	}

	Optional<HealthPlan> byName(String typed) {
		String compared = TypedName.compared(typed);
		HealthPlan named = this.byName.get(compared);
		return (named != null) ? Optional.of(named) : byCommonName(compared);
	}

	private Optional<HealthPlan> byCommonName(String compared) {
		Set<HealthPlan> called = this.byCommonName.getOrDefault(compared, Set.of());
		Set<HealthPlan> abbreviated = this.byAbbreviation.getOrDefault(compared, called);
		return (called.size() == 1 && called.containsAll(abbreviated)) ? called.stream().findFirst() : Optional.empty();
	}

}
