package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices whose last day is over, on the day after it. Nothing has been told to them
 * since; whoever could see the case until then hears that it has ended, and so does the
 * member.
 */
@Component
class LastDayRounds {

	private static final int AT_ONCE = 100;

	private final AssistanceRows rows;

	private final Letters letters;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LastDayRounds(AssistanceRows rows, Letters letters, Audit audit, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.letters = letters;
		this.audit = audit;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${imr.last-days.every:15m}", fixedDelayString = "${imr.last-days.every:15m}")
	void round() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<Long> over;
		do {
			over = this.rows.overSince(LegalDay.of(now), Limit.of(AT_ONCE));
			over.forEach((id) -> this.transaction.executeWithoutResult((status) -> notice(id, now)));
		}
		while (over.size() == AT_ONCE);
	}

	/** Another node may have been faster. */
	private void notice(long id, Instant now) {
		this.rows.lock(id).ifPresent((each) -> {
			LocalDate last = each.noticeLastDay(LegalDay.of(now), now);
			if (last != null && each.mayBeTold(last)) {
				this.audit.note(Actor.SYSTEM, "case/" + each.caseId(), Assistants.ENDED, "LAST_DAY");
				this.letters.tellMember(each, "assistant-ended", "assistance/" + id);
				this.events.publishEvent(new AccessEnded(each.caseId(), id, last));
			}
		});
	}

}
