package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be done to a case by whom, and what was done.
 */
@Component
public class Acts {

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final List<ActCondition> conditions;

	Acts(CaseRows rows, Arrivals arrivals, JdbcClient jdbc, Audit audit, EntityManager entities,
			ApplicationEventPublisher events, Clock clock, List<ActCondition> conditions) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.jdbc = jdbc;
		this.audit = audit;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
		this.conditions = List.copyOf(conditions);
	}

	/**
	 * What this person may do to a case where it stands now.
	 * @param viewer who asks
	 * @param opened the case
	 * @return the acts, in their order
	 */
	public List<Act> offered(Viewer viewer, CaseSheet opened) {
		return Arrays.stream(Act.values()).filter((act) -> offers(viewer, opened, act)).toList();
	}

	/**
	 * Whether this person may do that to a case where it stands now.
	 * @param viewer who asks
	 * @param opened the case
	 * @param act what would be done
	 * @return true when it is the person's work and the process makes it possible
	 */
	public boolean offers(Viewer viewer, CaseSheet opened, Act act) {
		return act.isFor(viewer) && act.isPossible(opened.status()) && allows(viewer, opened.id(), act);
	}

	/**
	 * What was done to an opened case.
	 * @param opened the case
	 * @return the acts, the latest first
	 */
	@Transactional(readOnly = true)
	public List<ActRecord> of(CaseSheet opened) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		return this.jdbc.sql("""
				select id, act, outcome, acted_at, acted_by, sealed from case_act
				where case_id = ? order by acted_at desc, id desc""").param(opened.id()).query((row, n) -> {
			Act act = Act.valueOf(row.getString("act"));
			Instant at = row.getObject("acted_at", OffsetDateTime.class).toInstant();
			return new ActRecord(row.getLong("id"), act, row.getString("outcome"), at, row.getLong("acted_by"),
					seals.open(row.getBytes("sealed"), Turn.context(opened.id(), act, at), ActDetails.class));
		}).list();
	}

	/**
	 * The latest time that something was done to an opened case.
	 * @param opened the case
	 * @param act what was done
	 * @return the act; empty when it never was
	 */
	@Transactional(readOnly = true)
	public Optional<ActRecord> latest(CaseSheet opened, Act act) {
		return of(opened).stream().filter((done) -> done.act() == act).findFirst();
	}

	/**
	 * A letter that was sent, or another thing from outside, brings a case to where it
	 * stands next. Where the process knows no such step, nothing changes.
	 * @param caseId the case
	 * @param next where it stands then
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reach(long caseId, CaseStatus next) {
		ImrCase imrCase = this.rows.lockById(caseId).orElseThrow(CaseMissingException::new);
		if (imrCase.sheet().status().mayBecome(next)) {
			imrCase.become(next);
		}
	}

	/**
	 * Has a case alone for an act until the transaction is done.
	 * @throws AccessDeniedException when this is not the viewer's work
	 * @throws CaseChangedException when somebody else changed the case first, or where it
	 * stands the process makes it impossible
	 */
	Turn take(Viewer viewer, CaseSheet opened, int seenVersion, Act act) {
		if (!act.isFor(viewer)) {
			throw new AccessDeniedException("Not for this role");
		}
		ImrCase imrCase = this.rows.lockById(opened.id()).orElseThrow(CaseMissingException::new);
		if (imrCase.version() != seenVersion || !act.isPossible(imrCase.sheet().status())
				|| !allows(viewer, opened.id(), act)) {
			throw new CaseChangedException();
		}
		return new Turn(viewer, imrCase, this.arrivals.seals(imrCase), act, now(), this.jdbc, this.audit, this.entities,
				this.events);
	}

	private boolean allows(Viewer viewer, long caseId, Act act) {
		return this.conditions.stream()
			.filter((condition) -> condition.act() == act)
			.allMatch((condition) -> condition.allows(viewer, caseId));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
