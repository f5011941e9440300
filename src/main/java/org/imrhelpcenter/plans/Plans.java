package org.imrhelpcenter.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The health plans that a member can choose from, by name. */
@Component
public class Plans {

	private final JdbcClient jdbc;

	private final Remembered<PlanIndex> index;

	Plans(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.index = new Remembered<>(this::read, clock);
	}

	/** Every plan, in the order of their names. */
	public List<PlanName> all() {
		return this.index.get().names();
	}

	/**
	 * The plan that goes by this name or common name, however it is written; none when
	 * several plans do.
	 */
	public Optional<HealthPlan> byName(String typed) {
		return this.index.get().byName(typed);
	}

	public Optional<HealthPlan> byId(long id) {
		return Optional.ofNullable(this.index.get().byId(id));
	}

	/** How many plans nobody has compared with the department's own list yet. */
	public int unverified() {
		return this.jdbc.sql("select count(*) from health_plan where verified_on is null")
			.query(Integer.class)
			.single();
	}

	private PlanIndex read() {
		return new PlanIndex(this.jdbc.sql("select id, name, also_known_as, kind, licensed from health_plan")
			.query(Plans::plan)
			.list());
	}

	private static HealthPlan plan(ResultSet row, int number) throws SQLException {
		return new HealthPlan(row.getLong("id"), row.getString("name"),
				List.of((String[]) row.getArray("also_known_as").getArray()), row.getString("kind"),
				row.getBoolean("licensed"));
	}

}
