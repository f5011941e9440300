package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.Urgency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What nurses decide about urgency. Each decision answers every call that is open.
 */
@Component
public class UrgencyDecisions {

	/** The deed of deciding; its detail is the urgency. */
	public static final String DECIDED = "URGENCY_DECIDED";

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final UrgentCalls calls;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final EntityManager entities;

	private final Clock clock;

	UrgencyDecisions(CaseRows rows, Arrivals arrivals, UrgentCalls calls, JdbcClient jdbc, Audit audit,
			EntityManager entities, Clock clock) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.calls = calls;
		this.jdbc = jdbc;
		this.audit = audit;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Whether this is for the viewer to decide.
	 * @param viewer who asks
	 * @return true for nurses
	 */
	public static boolean isFor(Viewer viewer) {
		return viewer.is(Role.NURSE);
	}

	/**
	 * Decides whether a case is urgent. Its clocks follow in the same transaction, and
	 * what the rules find is found again.
	 * @param viewer the nurse
	 * @param opened the case
	 * @param seenVersion which version the nurse saw
	 * @param urgency the decision
	 * @param reasons why
	 * @return the number of the decision
	 * @throws AccessDeniedException when this is not for the viewer to do
	 * @throws CaseChangedException when somebody else changed the case first, or nothing
	 * is left to be decided about it
	 */
	@Transactional
	public long decide(Viewer viewer, CaseSheet opened, int seenVersion, Urgency urgency, UrgentReasons reasons) {
		viewer.mustBe(Role.NURSE);
		ImrCase imrCase = this.rows.lockById(opened.id()).orElseThrow(CaseMissingException::new);
		if (imrCase.version() != seenVersion || !imrCase.sheet().status().mayTurnUrgent()) {
			throw new CaseChangedException();
		}
		long caseId = imrCase.id();
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		long id = this.jdbc.sql("""
				insert into case_urgency_decision (case_id, decided_at, decided_by, urgency, sealed)
				values (:case, :at, :by, :urgency, :sealed) returning id""")
			.param("case", caseId)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", Objects.requireNonNull(viewer.staffId()))
			.param("urgency", urgency.name())
			.param("sealed", this.arrivals.seals(imrCase).seal(reasons, context(caseId, at)))
			.query(Long.class)
			.single();
		this.calls.answer(caseId, at);
		this.audit.note(viewer.actor(), opened.subject(), DECIDED, urgency.name());
		this.calls.turn(imrCase, urgency, at);
		// Also a decision that leaves everything as it is must not be made twice.
		this.entities.lock(imrCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
		return id;
	}

	/**
	 * What was decided about an opened case.
	 * @param opened the case
	 * @return the decisions, the latest first
	 */
	@Transactional(readOnly = true)
	public List<UrgencyDecision> of(CaseSheet opened) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		return this.jdbc.sql("""
				select decided_at, decided_by, urgency, sealed from case_urgency_decision
				where case_id = ? order by decided_at desc, id desc""").param(opened.id()).query((row, n) -> {
			Instant at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
			return new UrgencyDecision(at, row.getLong("decided_by"), Urgency.valueOf(row.getString("urgency")),
					seals.open(row.getBytes("sealed"), context(opened.id(), at), UrgentReasons.class));
		}).list();
	}

	private static String context(long caseId, Instant at) {
		return "urgency-decision/" + caseId + "/" + at;
	}

}
