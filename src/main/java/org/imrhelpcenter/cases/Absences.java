package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away from when until when, and who stands in. The cases stay theirs; the deputy
 * has them in the own queue for that time.
 */
@Component
public class Absences {

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	Absences(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Everything that is so today or will be.
	 * @return who is away and who stands in
	 */
	@Transactional(readOnly = true)
	public Cover cover() {
		return new Cover(this.jdbc.sql("""
				select id, staff_id, deputy_id, from_on, until_on from staff_absence
				where ended_at is null and until_on >= ? order by from_on, id""")
			.param(LegalDay.of(this.clock.instant()))
			.query((row, n) -> new Absence(row.getLong("id"), row.getLong("staff_id"), row.getLong("deputy_id"),
					row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)))
			.list());
	}

	/**
	 * Notes that somebody will be away. People say it of themselves, those who lead of
	 * everybody.
	 * @param viewer who says it
	 * @param staffId who is away
	 * @param deputyId who stands in
	 * @param from the first day
	 * @param until the last day
	 * @throws AccessDeniedException when this is not for the viewer to say
	 */
	@Transactional
	public void note(Viewer viewer, long staffId, long deputyId, LocalDate from, LocalDate until) {
		mustBeTheirs(viewer, staffId);
		this.jdbc.sql("""
				insert into staff_absence (staff_id, deputy_id, from_on, until_on, noted_at, noted_by)
				values (?, ?, ?, ?, ?, ?)""")
			.params(staffId, deputyId, from, until,
					this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
					Objects.requireNonNull(viewer.staffId()))
			.update();
		this.audit.note(viewer.actor(), "staff/" + staffId, "ABSENCE_NOTED",
				from + " to " + until + ", staff/" + deputyId);
	}

	/**
	 * Takes an absence back: somebody stayed, or is there again.
	 * @param viewer who says it
	 * @param id the absence
	 * @throws AccessDeniedException when this is not for the viewer to say
	 */
	@Transactional
	public void end(Viewer viewer, long id) {
		Casework.only(viewer);
		this.jdbc.sql("select staff_id from staff_absence where id = ? and ended_at is null for update")
			.param(id)
			.query(Long.class)
			.optional()
			.ifPresent((staffId) -> {
				mustBeTheirs(viewer, staffId);
				this.jdbc.sql("update staff_absence set ended_at = ? where id = ?")
					.params(this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), id)
					.update();
				this.audit.note(viewer.actor(), "staff/" + staffId, "ABSENCE_ENDED", "");
			});
	}

	private static void mustBeTheirs(Viewer viewer, long staffId) {
		Casework.only(viewer);
		if (!Objects.equals(viewer.staffId(), staffId) && !Casework.leads(viewer)) {
			throw new AccessDeniedException("Not this person's absence");
		}
	}

}
