package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review organizations that the department works with. None is ever taken away: what
 * they reviewed stays on record.
 */
@Component
public class ReviewOrganizations {

	static final String SUBJECT = "review-organizations";

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	ReviewOrganizations(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether this person keeps the list.
	 * @param viewer who asks
	 * @return true for those who lead and for administrators
	 */
	public static boolean isFor(Viewer viewer) {
		return viewer.is(Role.SUPERVISOR, Role.DIRECTOR, Role.ADMINISTRATOR);
	}

	/**
	 * All of them.
	 * @return the organizations, by name
	 */
	@Transactional(readOnly = true)
	public List<ReviewOrganization> all() {
		return this.jdbc.sql("select id, name, in_use from review_organization order by lower(name)")
			.query((row, n) -> new ReviewOrganization(row.getLong("id"), row.getString("name"),
					row.getBoolean("in_use")))
			.list();
	}

	/**
	 * Those to which cases may be assigned.
	 * @return the organizations, by name
	 */
	@Transactional(readOnly = true)
	public List<ReviewOrganization> inUse() {
		return all().stream().filter(ReviewOrganization::inUse).toList();
	}

	/**
	 * Puts an organization on the list.
	 * @param viewer who adds it
	 * @param name its name
	 * @return false when it is there already
	 */
	@Transactional
	public boolean add(Viewer viewer, String name) {
		viewer.mustBe(Role.SUPERVISOR, Role.DIRECTOR, Role.ADMINISTRATOR);
		boolean added = this.jdbc.sql("""
				insert into review_organization (name, in_use, added_at, added_by) values (?, true, ?, ?)
				on conflict (name) do nothing""")
			.params(name, this.clock.instant().atOffset(ZoneOffset.UTC), Objects.requireNonNull(viewer.staffId()))
			.update() == 1;
		if (added) {
			this.audit.note(viewer.actor(), SUBJECT, "ORGANIZATION_ADDED", name);
		}
		return added;
	}

	/**
	 * Lets cases be assigned to an organization, or no longer.
	 * @param viewer who decides it
	 * @param id which organization
	 * @param inUse whether cases may be assigned to it
	 */
	@Transactional
	public void use(Viewer viewer, long id, boolean inUse) {
		viewer.mustBe(Role.SUPERVISOR, Role.DIRECTOR, Role.ADMINISTRATOR);
		int changed = this.jdbc.sql("update review_organization set in_use = ? where id = ? and in_use <> ?")
			.params(inUse, id, inUse)
			.update();
		if (changed == 1) {
			this.audit.note(viewer.actor(), SUBJECT, inUse ? "ORGANIZATION_USED" : "ORGANIZATION_LEFT",
					String.valueOf(id));
		}
	}

}
