package org.imrhelpcenter.cases;

import java.time.Clock;
import java.util.Optional;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that lacked nothing but the plan's 30 (or 3) days: the rules look at them again
 * on the day on which these end.
 */
@Component
public class Reassessments {

	/** The deed of looking again. */
	public static final String REASSESSED = "CASE_REASSESSED";

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Knowledge knowledge;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Reassessments(CaseRows rows, Arrivals arrivals, Knowledge knowledge, JdbcClient jdbc, Audit audit,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.knowledge = knowledge;
		this.jdbc = jdbc;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Looks at every case that is due, each in a transaction of its own. */
	@Scheduled(initialDelayString = "${imr.reassessment.every:15m}", fixedDelayString = "${imr.reassessment.every:15m}")
	void round() {
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> next()))) {
			// The next one.
		}
	}

	private boolean next() {
		Optional<Long> due = this.jdbc.sql("""
				select id from imr_case where reassess_on <= ? order by reassess_on, id limit 1
				for update skip locked""").param(LegalDay.of(this.clock.instant())).query(Long.class).optional();
		due.flatMap(this.rows::lockById).ifPresent(this::look);
		return due.isPresent();
	}

	private void look(ImrCase imrCase) {
		imrCase.reassessOn(null);
		CaseStatus status = imrCase.sheet().status();
		if (status == CaseStatus.RECEIVED || status == CaseStatus.SCREENING) {
			this.knowledge.learn(imrCase, this.arrivals.seals(imrCase), (facts) -> facts);
			this.audit.note(Actor.SYSTEM, CaseSheet.subject(imrCase.id()), REASSESSED, "");
		}
	}

}
