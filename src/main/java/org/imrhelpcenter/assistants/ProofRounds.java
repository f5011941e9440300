package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.AuthorityPapers;

import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices who applied by authority and sent no papers: staff ask for them.
 */
@Component
class ProofRounds {

	private static final Duration WITHIN = Duration.ofDays(14);

	private static final int AT_ONCE = 100;

	private final AssistanceRows rows;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ProofRounds(AssistanceRows rows, Audit audit, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${imr.proofs.every:1h}", fixedDelayString = "${imr.proofs.every:1h}")
	void round() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<Long> unproved;
		do {
			unproved = this.rows.unprovedSince(now.minus(WITHIN), Limit.of(AT_ONCE));
			unproved.forEach((id) -> this.transaction.executeWithoutResult((status) -> notice(id, now)));
		}
		while (unproved.size() == AT_ONCE);
	}

	private void notice(long id, Instant now) {
		this.rows.lock(id)
			.filter((each) -> each.papers() == AuthorityPapers.NOT_RECEIVED && !each.isProofMissed())
			.ifPresent((each) -> {
				each.proofMissed(now);
				this.audit.note(Actor.SYSTEM, "case/" + each.caseId(), Authorities.NO_PROOF, "assistance/" + id);
			});
	}

}
