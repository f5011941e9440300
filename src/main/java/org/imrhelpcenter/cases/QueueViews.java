package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views of the queue that people keep, each for themselves.
 */
@Component
public class QueueViews {

	/** The longest name of a view. */
	public static final int NAME = 60;

	private static final int MOST = 30;

	private final JdbcClient jdbc;

	private final Clock clock;

	QueueViews(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The views of a person.
	 * @param viewer who asks
	 * @return the views, by name
	 */
	@Transactional(readOnly = true)
	public List<QueueView> of(Viewer viewer) {
		Casework.only(viewer);
		return this.jdbc.sql("select id, name, query from queue_view where staff_id = ? order by name limit ?")
			.params(Objects.requireNonNull(viewer.staffId()), MOST)
			.query((row, n) -> new QueueView(row.getLong("id"), row.getString("name"), row.getString("query")))
			.list();
	}

	/**
	 * Keeps a view. One of the same name is replaced.
	 * @param viewer whose view
	 * @param name how it is called
	 * @param query the filters as they stand in the address
	 */
	@Transactional
	public void keep(Viewer viewer, String name, String query) {
		Casework.only(viewer);
		this.jdbc.sql("""
				insert into queue_view (staff_id, name, query, saved_at) values (?, ?, ?, ?)
				on conflict (staff_id, name) do update set query = excluded.query, saved_at = excluded.saved_at""")
			.params(Objects.requireNonNull(viewer.staffId()), name, query,
					this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Keeps a view no longer. Those of others stay.
	 * @param viewer whose view
	 * @param id the view
	 */
	@Transactional
	public void remove(Viewer viewer, long id) {
		Casework.only(viewer);
		this.jdbc.sql("delete from queue_view where id = ? and staff_id = ?")
			.params(id, Objects.requireNonNull(viewer.staffId()))
			.update();
	}

}
