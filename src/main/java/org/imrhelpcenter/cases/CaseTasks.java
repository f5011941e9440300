package org.imrhelpcenter.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff has to do about cases, as the house found it.
 */
@Component
public class CaseTasks {

	/** The deed of opening a task; its detail is the kind. */
	public static final String OPENED = "TASK_OPENED";

	/** The deed of having done one; its detail is the kind. */
	public static final String DONE = "TASK_DONE";

	private static final String OPEN = """
			select t.id, t.kind, t.about, t.opened_at, c.number, c.first_name, c.middle_name, c.last_name
			from case_task t join imr_case c on c.id = t.case_id where t.done_at is null""";

	private final JdbcClient jdbc;

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Audit audit;

	private final Clock clock;

	CaseTasks(JdbcClient jdbc, CaseRows rows, Arrivals arrivals, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.arrivals = arrivals;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Opens a task, as part of the running transaction; once for each thing that it is
	 * about.
	 * @param caseId the case
	 * @param kind what is to be done
	 * @param about what it is about
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void open(long caseId, TaskKind kind, String about) {
		int opened = this.jdbc.sql("""
				insert into case_task (case_id, kind, about, opened_at) values (?, ?, ?, ?)
				on conflict (case_id, kind, about) do nothing""")
			.params(caseId, kind.name(), about, now().atOffset(ZoneOffset.UTC))
			.update();
		if (opened > 0) {
			this.audit.note(Actor.SYSTEM, CaseSheet.subject(caseId), OPENED, kind.name());
		}
	}

	/**
	 * The tasks that nobody has done.
	 * @param viewer who asks
	 * @param atMost how many
	 * @return the tasks, the longest waiting first; none for those who work on no case
	 */
	@Transactional(readOnly = true)
	public List<CaseTask> waiting(Viewer viewer, int atMost) {
		return !Casework.isFor(viewer) ? List.of()
				: this.jdbc.sql(OPEN + " order by t.opened_at, t.id limit ?")
					.param(atMost)
					.query(CaseTasks::task)
					.list();
	}

	/**
	 * How many tasks nobody has done.
	 * @param viewer who asks
	 * @param atMost how many are counted
	 * @return the number; 0 for those who work on no case
	 */
	@Transactional(readOnly = true)
	public int count(Viewer viewer, int atMost) {
		return !Casework.isFor(viewer) ? 0
				: this.jdbc.sql("select count(*) from (select from case_task where done_at is null limit ?) t")
					.param(atMost)
					.query(Integer.class)
					.single();
	}

	/**
	 * A task that nobody has done.
	 * @param viewer who asks
	 * @param id the task
	 * @return the task; empty when there is none that the viewer may see
	 */
	@Transactional(readOnly = true)
	public Optional<CaseTask> waiting(Viewer viewer, long id) {
		return !Casework.isFor(viewer) ? Optional.empty()
				: this.jdbc.sql(OPEN + " and t.id = ?").param(id).query(CaseTasks::task).optional();
	}

	/**
	 * The tasks about an opened case that nobody has done.
	 * @param opened the case
	 * @return the tasks, the longest waiting first
	 */
	@Transactional(readOnly = true)
	public List<CaseTask> of(CaseSheet opened) {
		return this.jdbc.sql(OPEN + " and t.case_id = ? order by t.opened_at, t.id")
			.param(opened.id())
			.query(CaseTasks::task)
			.list();
	}

	/**
	 * Notes that a task is done.
	 * @param viewer who did it
	 * @param opened the case
	 * @param task the task
	 * @param note what was done
	 * @return false when somebody else did it before
	 */
	@Transactional
	public boolean finish(Viewer viewer, CaseSheet opened, CaseTask task, String note) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		boolean done = this.jdbc.sql("""
				update case_task set done_at = ?, done_by = ?, note = ?
				where id = ? and case_id = ? and done_at is null""")
			.params(now().atOffset(ZoneOffset.UTC), Objects.requireNonNull(viewer.staffId()),
					seals.seal(note, "task/" + task.id()), task.id(), opened.id())
			.update() > 0;
		if (done) {
			this.audit.note(viewer.actor(), opened.subject(), DONE, task.kind().name());
		}
		return done;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static CaseTask task(ResultSet row, int n) throws SQLException {
		return new CaseTask(row.getLong("id"), TaskKind.valueOf(row.getString("kind")), row.getString("about"),
				new CaseNumber(row.getString("number")),
				CaseSheet.name(row.getString("first_name"), row.getString("middle_name"), row.getString("last_name")),
				row.getObject("opened_at", OffsetDateTime.class).toInstant());
	}

}
