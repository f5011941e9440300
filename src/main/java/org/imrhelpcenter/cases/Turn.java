package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One person's turn at one case: it is theirs alone until the act is done.
 */
final class Turn {

	private final Viewer viewer;

	private final ImrCase imrCase;

	private final Seals seals;

	private final Act act;

	private final Instant at;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	Turn(Viewer viewer, ImrCase imrCase, Seals seals, Act act, Instant at, JdbcClient jdbc, Audit audit,
			EntityManager entities, ApplicationEventPublisher events) {
		this.viewer = viewer;
		this.imrCase = imrCase;
		this.seals = seals;
		this.act = act;
		this.at = at;
		this.jdbc = jdbc;
		this.audit = audit;
		this.entities = entities;
		this.events = events;
	}

	/** Where the sealed details of an act belong. */
	static String context(long caseId, Act act, Instant at) {
		return "act/" + caseId + "/" + act + "/" + at;
	}

	ImrCase imrCase() {
		return this.imrCase;
	}

	Seals seals() {
		return this.seals;
	}

	Instant at() {
		return this.at;
	}

	LocalDate today() {
		return LegalDay.of(this.at);
	}

	long staffId() {
		return Objects.requireNonNull(this.viewer.staffId());
	}

	/** The case goes on to where the process leads next; somebody has looked at it. */
	void become(CaseStatus next) {
		this.imrCase.screen();
		this.imrCase.become(next);
	}

	/** Something happens now that the case's clocks take notice of. */
	void moved(CaseEvent what) {
		this.events.publishEvent(new CaseMoved(this.imrCase.id(), what, today(), this.at));
	}

	/**
	 * Something happened on an earlier day that the case's clocks take notice of.
	 * @throws IllegalArgumentException when that day is still to come
	 */
	void moved(CaseEvent what, LocalDate on) {
		if (on.isAfter(today())) {
			throw new IllegalArgumentException("It has not happened yet");
		}
		this.events.publishEvent(new CaseMoved(this.imrCase.id(), what, on, null));
	}

	/**
	 * Records the act, with an audit line. Whoever saw the case before it sees a stale
	 * page from now on.
	 * @param outcome one of the act's outcomes
	 * @param details why
	 * @return the number of the record
	 */
	long record(String outcome, ActDetails details) {
		if (!this.act.outcomes().contains(outcome)) {
			throw new IllegalArgumentException(this.act + " has no outcome " + outcome);
		}
		long id = this.jdbc.sql("""
				insert into case_act (case_id, act, outcome, acted_at, acted_by, sealed)
				values (:case, :act, :outcome, :at, :by, :sealed) returning id""")
			.param("case", this.imrCase.id())
			.param("act", this.act.name())
			.param("outcome", outcome)
			.param("at", this.at.atOffset(ZoneOffset.UTC))
			.param("by", staffId())
			.param("sealed", this.seals.seal(details, context(this.imrCase.id(), this.act, this.at)))
			.query(Long.class)
			.single();
		this.audit.note(this.viewer.actor(), CaseSheet.subject(this.imrCase.id()), this.act.deed(), outcome);
		this.entities.lock(this.imrCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
		return id;
	}

}
