package org.imrhelpcenter.samples;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;

/**
 * Those who work on made-up cases: the people of the Help Center, and two organizations
 * that review.
 */
final class Team {

	static final List<String> ORGANIZATIONS = List.of("Sample Review Organization", "Example Clinical Reviewers");

	static final String TABLE = "review_organization";

	private static final CopyTable ORGANIZATION = new CopyTable(TABLE, "id, name, in_use, added_at");

	private final Map<Role, List<Colleague>> people = new EnumMap<>(Role.class);

	/**
	 * Those of these people who work on cases.
	 * @throws IllegalStateException when nobody does
	 */
	Team(List<Colleague> all) {
		List<Colleague> working = all.stream()
			.filter((each) -> each.working() && each.role() != Role.ADMINISTRATOR)
			.toList();
		if (working.isEmpty()) {
			throw new IllegalStateException("Nobody works on cases here: add people first");
		}
		Arrays.stream(Role.values()).forEach((role) -> {
			List<Colleague> fit = working.stream().filter((each) -> each.role() == role).toList();
			this.people.put(role, fit.isEmpty() ? working : fit);
		});
	}

	/** Somebody of that role; anybody when there is none. */
	Colleague one(Role role, Random random) {
		List<Colleague> among = all(role);
		return among.get(random.nextInt(among.size()));
	}

	List<Colleague> all(Role role) {
		return this.people.getOrDefault(role, List.of());
	}

	static void organizations(CopyRows rows, Instant now) {
		for (int n = 1; n <= ORGANIZATIONS.size(); n++) {
			rows.add(ORGANIZATION, n, ORGANIZATIONS.get(n - 1), true, now);
		}
	}

}
