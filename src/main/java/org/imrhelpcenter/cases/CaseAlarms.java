package org.imrhelpcenter.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alarms about cases whose code somebody seems to guess. Nobody is locked out by one;
 * people look at it.
 */
@Component
public class CaseAlarms {

	/** The deed of noticing that a code is being guessed. */
	public static final String RAISED = "CODE_ALARM_RAISED";

	/** The deed of having looked at it. */
	public static final String SEEN = "CODE_ALARM_SEEN";

	private static final Role[] WATCH = { Role.INTAKE, Role.SUPERVISOR, Role.DIRECTOR };

	private static final String OPEN = """
			select a.id, c.number, c.first_name, c.middle_name, c.last_name, a.raised_at
			from case_alarm a join imr_case c on c.id = a.case_id where a.seen_at is null""";

	private final JdbcClient jdbc;

	private final Audit audit;

	CaseAlarms(JdbcClient jdbc, Audit audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Raises an alarm for each of these cases, once a day.
	 * @param numbers the SHA-256 of each case's number; what is no case raises nothing
	 * @param now when it was noticed
	 */
	@Transactional
	public void raise(Collection<byte[]> numbers, Instant now) {
		for (byte[] hash : numbers) {
			this.jdbc.sql("""
					insert into case_alarm (case_id, raised_on, raised_at)
					select id, ?, ? from imr_case where sha256(convert_to(number, 'UTF8')) = ?
					on conflict (case_id, raised_on) do nothing returning case_id""")
				.params(LegalDay.of(now), timestamp(now), hash)
				.query(Long.class)
				.list()
				.forEach((id) -> this.audit.note(Actor.SYSTEM, CaseSheet.subject(id), RAISED, ""));
		}
	}

	/**
	 * Whether alarms are this person's to watch.
	 * @param viewer who asks
	 * @return true for those who open the mail and those who lead
	 */
	public boolean areFor(Viewer viewer) {
		return viewer.is(WATCH);
	}

	/**
	 * The alarms that nobody has looked at.
	 * @param viewer who asks
	 * @return the alarms, the oldest first
	 * @throws AccessDeniedException when they are not this person's to watch
	 */
	@Transactional(readOnly = true)
	public List<CaseAlarm> open(Viewer viewer) {
		viewer.mustBe(WATCH);
		return this.jdbc.sql(OPEN + " order by a.raised_at, a.id").query(CaseAlarms::alarm).list();
	}

	/**
	 * The alarms of an opened case that nobody has looked at.
	 * @param opened the case
	 * @return the alarms, the oldest first
	 */
	@Transactional(readOnly = true)
	public List<CaseAlarm> of(CaseSheet opened) {
		return this.jdbc.sql(OPEN + " and a.case_id = ? order by a.raised_at")
			.param(opened.id())
			.query(CaseAlarms::alarm)
			.list();
	}

	/**
	 * Notes that somebody who leads has looked at an alarm. A second look changes
	 * nothing.
	 * @param viewer who did
	 * @param id the alarm
	 * @param now when
	 * @throws AccessDeniedException when this is not for the viewer to do
	 */
	@Transactional
	public void see(Viewer viewer, long id, Instant now) {
		if (!Casework.leads(viewer)) {
			throw new AccessDeniedException("Not for this role");
		}
		this.jdbc.sql("""
				update case_alarm set seen_by = ?, seen_at = ? where id = ? and seen_at is null
				returning case_id""")
			.params(Objects.requireNonNull(viewer.staffId()), timestamp(now), id)
			.query(Long.class)
			.optional()
			.ifPresent((caseId) -> this.audit.note(viewer.actor(), CaseSheet.subject(caseId), SEEN, ""));
	}

	private static CaseAlarm alarm(ResultSet row, int n) throws SQLException {
		return new CaseAlarm(row.getLong("id"), new CaseNumber(row.getString("number")),
				CaseSheet.name(row.getString("first_name"), row.getString("middle_name"), row.getString("last_name")),
				row.getObject("raised_at", OffsetDateTime.class).toInstant());
	}

	private static OffsetDateTime timestamp(Instant at) {
		return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
