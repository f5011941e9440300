package org.imrhelpcenter.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that somebody calls urgent. Each is treated as urgent from that moment, until a
 * nurse decides otherwise.
 */
@Component
public class UrgentCalls {

	/** The deed of calling a case urgent. */
	public static final String CALLED = "CASE_CALLED_URGENT";

	private static final String MEMBER = "member";

	private static final Role[] WATCH = { Role.NURSE, Role.SUPERVISOR, Role.DIRECTOR };

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Completions completions;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UrgentCalls(CaseRows rows, Arrivals arrivals, Completions completions, JdbcClient jdbc, Audit audit,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.completions = completions;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The member says that the own case has become urgent. Whoever says it again while a
	 * nurse has yet to decide changes nothing.
	 * @param viewer who says it
	 * @param reasons why
	 * @return false when it was said before and is still open, or when nothing is left to
	 * be done in the case
	 * @throws CaseMissingException when the viewer follows no case
	 */
	@Transactional
	public boolean say(Viewer viewer, UrgentReasons reasons) {
		Long caseId = viewer.caseId();
		if (caseId == null) {
			throw new CaseMissingException();
		}
		ImrCase imrCase = this.rows.lockById(caseId).orElseThrow(CaseMissingException::new);
		if (!imrCase.sheet().status().mayTurnUrgent() || isOpen(caseId)) {
			return false;
		}
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		keep(imrCase.id(), at, viewer.actor().ref(), this.arrivals.seals(imrCase).seal(reasons, context(caseId, at)));
		this.audit.note(viewer.actor(), CaseSheet.subject(caseId), CALLED, "");
		turn(imrCase, Urgency.URGENT, at);
		return true;
	}

	/** An application that came as an urgent one: its reasons stand in it. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void came(CaseReceived received) {
		CaseSheet sheet = this.rows.findById(received.caseId()).orElseThrow(CaseMissingException::new).sheet();
		if (sheet.urgency() == Urgency.URGENT) {
			keep(sheet.id(), sheet.receivedAt().truncatedTo(ChronoUnit.MICROS), MEMBER, null);
		}
	}

	/**
	 * Turns a case, for whoever decides it: its clocks follow in the same transaction,
	 * and the rules look at it again, because an appeal is given less time when it is
	 * urgent.
	 */
	void turn(ImrCase imrCase, Urgency urgency, Instant at) {
		if (imrCase.turn(urgency)) {
			this.completions.learn(imrCase.sheet(), (facts) -> facts.with(urgency));
			this.events.publishEvent(new CaseTurned(imrCase.id(), urgency, at));
		}
	}

	/** A nurse has decided: nothing that was said before waits any more. */
	void answer(long caseId, Instant at) {
		this.jdbc.sql("update case_urgency set answered_at = :at where case_id = :case and answered_at is null")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("case", caseId)
			.update();
	}

	private void keep(long caseId, Instant at, String by, byte @Nullable [] sealed) {
		this.jdbc.sql("insert into case_urgency (case_id, said_at, said_by, sealed) values (:case, :at, :by, :sealed)")
			.param("case", caseId)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.param("sealed", sealed, Types.BINARY)
			.update();
	}

	/**
	 * Who called an opened case urgent, and why.
	 * @param opened the case
	 * @return each time, the latest first
	 */
	@Transactional(readOnly = true)
	public List<UrgentCall> of(CaseSheet opened) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		return this.jdbc.sql("""
				select said_at, said_by, sealed, answered_at is null as open from case_urgency
				where case_id = ? order by said_at desc, id desc""").param(opened.id()).query((row, n) -> {
			Instant at = row.getObject("said_at", OffsetDateTime.class).toInstant();
			byte[] sealed = row.getBytes("sealed");
			return new UrgentCall(at, MEMBER.equals(row.getString("said_by")),
					(sealed != null) ? seals.open(sealed, context(opened.id(), at), UrgentReasons.class) : null,
					row.getBoolean("open"));
		}).list();
	}

	/**
	 * Whether a nurse has yet to decide about a case.
	 * @param caseId the case
	 * @return true while somebody's call is open
	 */
	@Transactional(readOnly = true)
	public boolean isOpen(long caseId) {
		return this.jdbc.sql("select exists (select from case_urgency where case_id = ? and answered_at is null)")
			.param(caseId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * What waits for a nurse, for those who decide and those who lead.
	 * @param viewer who asks
	 * @param atMost how many
	 * @return the cases that were called urgent, the longest waiting first; none for
	 * everybody else
	 */
	@Transactional(readOnly = true)
	public List<WaitingForNurse> waiting(Viewer viewer, int atMost) {
		return !viewer.is(WATCH) ? List.of()
				: this.jdbc.sql("""
						select c.number, c.first_name, c.middle_name, c.last_name, u.said_at, c.next_due_on
						from case_urgency u join imr_case c on c.id = u.case_id
						where u.answered_at is null and c.queue_rank < 2 order by u.said_at, u.id limit ?""")
					.param(atMost)
					.query(UrgentCalls::row)
					.list();
	}

	private static WaitingForNurse row(ResultSet row, int n) throws SQLException {
		return new WaitingForNurse(new CaseNumber(row.getString("number")),
				CaseSheet.name(row.getString("first_name"), row.getString("middle_name"), row.getString("last_name")),
				row.getObject("said_at", OffsetDateTime.class).toInstant(),
				row.getObject("next_due_on", LocalDate.class));
	}

	private static String context(long caseId, Instant at) {
		return "urgency/" + caseId + "/" + at;
	}

}
