package org.imrhelpcenter.samples;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;

/**
 * Those who work on made-up cases: the people of the Help Center, and two organizations
 * that review.
 *
 * @param people the people of the staff
 */
record Team(List<Colleague> people) {

	static final int ORGANIZATIONS = 2;

	static final String TABLE = "review_organization";

	private static final CopyTable ORGANIZATION = new CopyTable(TABLE, "id, name, in_use, added_at");

	/** Somebody of that role; anybody when there is none. */
	Colleague one(Role role, Random random) {
		List<Colleague> fit = this.people.stream().filter((each) -> each.role() == role).toList();
		List<Colleague> among = fit.isEmpty() ? this.people : fit;
		return among.get(random.nextInt(among.size()));
	}

	static void organizations(CopyRows rows, Instant now) {
		rows.add(ORGANIZATION, 1, "Sample Review Organization", true, now);
		rows.add(ORGANIZATION, 2, "Example Clinical Reviewers", true, now);
	}

}
