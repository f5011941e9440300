package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who adopts determinations: the director, and the deputies whom the director names.
 */
@Component
public class AdoptionDeputies {

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	AdoptionDeputies(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The deputies.
	 * @return their numbers
	 */
	@Transactional(readOnly = true)
	public Set<Long> all() {
		return new TreeSet<>(this.jdbc.sql("select staff_id from adoption_deputy").query(Long.class).list());
	}

	/**
	 * Whether somebody may adopt a determination at all.
	 * @param viewer who
	 * @return true for the director and for named deputies of a fitting role
	 */
	@Transactional(readOnly = true)
	public boolean mayAdopt(Viewer viewer) {
		Long id = viewer.staffId();
		return viewer.is(Role.DIRECTOR) || (Act.ADOPTION.isFor(viewer) && id != null && all().contains(id));
	}

	/**
	 * Names a deputy, or ends that.
	 * @param viewer the director
	 * @param staffId who
	 * @param named whether the person is a deputy from now on
	 */
	@Transactional
	public void name(Viewer viewer, long staffId, boolean named) {
		viewer.mustBe(Role.DIRECTOR);
		int changed = named ? this.jdbc
			.sql("insert into adoption_deputy (staff_id, named_at, named_by) values (?, ?, ?) on conflict do nothing")
			.params(staffId, this.clock.instant().atOffset(ZoneOffset.UTC), Objects.requireNonNull(viewer.staffId()))
			.update() : this.jdbc.sql("delete from adoption_deputy where staff_id = ?").param(staffId).update();
		if (changed == 1) {
			this.audit.note(viewer.actor(), ReviewOrganizations.SUBJECT, named ? "DEPUTY_NAMED" : "DEPUTY_ENDED",
					"staff/" + staffId);
		}
	}

}
