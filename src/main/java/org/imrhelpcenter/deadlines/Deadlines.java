package org.imrhelpcenter.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.CaseReceived;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.ClockFacts;
import org.imrhelpcenter.outbox.MessageSent;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.Ending;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of cases. They are started, met and stopped in the transaction of the deed
 * that does it.
 */
@Component
public class Deadlines {

	/** Which message acknowledges an application. */
	public static final String ACKNOWLEDGEMENT = "acknowledgement";

	private final ClockRows rows;

	private final EntityManager entities;

	private final Cases cases;

	private final Calendars calendars;

	private final Audit audit;

	Deadlines(ClockRows rows, EntityManager entities, Cases cases, Calendars calendars, Audit audit) {
		this.rows = rows;
		this.entities = entities;
		this.cases = cases;
		this.calendars = calendars;
		this.audit = audit;
	}

	/**
	 * The clocks of a case.
	 * @param caseId the case
	 * @return its clocks, the nearest date first
	 */
	@Transactional(readOnly = true)
	public List<CaseClock> of(long caseId) {
		return this.rows.of(caseId)
			.stream()
			.map(ClockRow::clock)
			.sorted(Comparator.comparing(CaseClock::workDate).thenComparing(CaseClock::kind))
			.toList();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void start(CaseReceived received) {
		ClockFacts facts = this.cases.clockFacts(received.caseId());
		ClockRules rules = this.calendars.clockRules();
		List<CaseClock> clocks = new ArrayList<>(rules.applicationReceived(facts.receivedOn(), facts.urgency()));
		LocalDate completedOn = facts.completedOn();
		if (completedOn != null) {
			clocks.addAll(rules.applicationCompleted(completedOn, facts.urgency()));
		}
		clocks.forEach((clock) -> this.entities.persist(new ClockRow(received.caseId(), clock)));
		dueNext(received.caseId(), clocks);
	}

	/** An acknowledgement that was sent meets its clock. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void meet(MessageSent sent) {
		if (sent.template().equals(ACKNOWLEDGEMENT) && sent.subject().startsWith("case/")) {
			long caseId = Long.parseLong(sent.subject().substring("case/".length()));
			List<ClockRow> clocks = this.rows.of(caseId);
			if (clocks.stream().noneMatch((clock) -> clock.runs(ClockKind.ACKNOWLEDGEMENT))) {
				return;
			}
			clocks.forEach((clock) -> clock.after(Ending.at(CaseEvent.ACKNOWLEDGEMENT_SENT, sent.sentAt())));
			dueNext(caseId, clocks.stream().map(ClockRow::clock).toList());
			this.audit.note(Actor.SYSTEM, sent.subject(), CaseEvent.ACKNOWLEDGEMENT_SENT.name(), "");
		}
	}

	private void dueNext(long caseId, List<CaseClock> clocks) {
		Optional<CaseClock> next = ClockRules.next(clocks);
		this.cases.dueNext(caseId, next.map(CaseClock::workDate).orElse(null), next.map(CaseClock::kind).orElse(null));
	}

}
