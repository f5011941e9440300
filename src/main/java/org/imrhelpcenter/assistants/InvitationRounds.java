package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those who were asked to act and have not answered, and ends what nobody
 * answers. The member is told of both.
 */
@Component
class InvitationRounds {

	/** The deed of reminding. */
	static final String REMINDED = "ASSISTANT_REMINDED";

	/** The deed of letting an invitation run out. */
	static final String EXPIRED = "ASSISTANT_EXPIRED";

	private static final Duration REMIND = Duration.ofDays(3);

	private static final Duration EXPIRE = Duration.ofDays(30);

	private static final int AT_ONCE = 100;

	private final AssistanceRows rows;

	private final Letters letters;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	InvitationRounds(AssistanceRows rows, Letters letters, Audit audit, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.letters = letters;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${imr.invitations.every:10m}", fixedDelayString = "${imr.invitations.every:10m}")
	void round() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		long after = 0;
		List<Long> waiting;
		do {
			waiting = this.rows.waitingSince(now.minus(REMIND), after, Limit.of(AT_ONCE));
			for (Long id : waiting) {
				this.transaction.executeWithoutResult((status) -> look(id, now));
				after = id;
			}
		}
		while (waiting.size() == AT_ONCE);
	}

	private void look(long id, Instant now) {
		this.rows.lock(id).filter((each) -> each.standing(LegalDay.of(now)) == Standing.INVITED).ifPresent((each) -> {
			if (!each.asking().invitedAt().plus(EXPIRE).isAfter(now)) {
				each.asking().expire(now);
				note(each, EXPIRED, "assistant-expired");
			}
			else if (!each.asking().isReminded()) {
				each.asking().remind(now);
				note(each, REMINDED, "assistant-reminded");
				if (!each.email().isEmpty()) {
					this.letters.invite(each, each.email(), "invitation-reminder", "assistance/" + id,
							Invitations.link(each));
				}
			}
		});
	}

	private void note(Assistance each, String deed, String template) {
		this.audit.note(Actor.SYSTEM, "case/" + each.caseId(), deed, "assistance/" + each.id());
		this.letters.tellMember(each, template, "assistance/" + each.id());
	}

}
