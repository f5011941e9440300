package org.imrhelpcenter.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.ApplicationCompleted;
import org.imrhelpcenter.cases.CaseClocks;
import org.imrhelpcenter.cases.CaseMoved;
import org.imrhelpcenter.cases.CaseReceived;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseTurned;
import org.imrhelpcenter.cases.CaseWithdrawn;
import org.imrhelpcenter.cases.ClockFacts;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.outbox.MessageSent;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.Extension;
import org.imrhelpcenter.rules.FormerDue;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
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

	private final CaseRecords records;

	private final CaseClocks caseClocks;

	private final Calendars calendars;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	Deadlines(ClockRows rows, EntityManager entities, CaseRecords records, CaseClocks caseClocks, Calendars calendars,
			Audit audit, ApplicationEventPublisher events) {
		this.rows = rows;
		this.entities = entities;
		this.records = records;
		this.caseClocks = caseClocks;
		this.calendars = calendars;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * The clocks of a case.
	 * @param caseId the case
	 * @return its clocks, the nearest date first
	 */
	@Transactional(readOnly = true)
	public List<CaseClock> of(long caseId) {
		return clocks(caseId, this.rows.of(caseId)).stream()
			.sorted(Comparator.comparing(CaseClock::workDate).thenComparing(CaseClock::kind))
			.toList();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void start(CaseReceived received) {
		ClockFacts facts = this.caseClocks.clockFacts(received.caseId());
		ClockRules rules = this.calendars.clockRules();
		List<CaseClock> clocks = new ArrayList<>(rules.applicationReceived(facts.receivedOn(), facts.urgency()));
		LocalDate completedOn = facts.completedOn();
		if (completedOn != null) {
			clocks.addAll(rules.applicationCompleted(completedOn, facts.urgency()));
		}
		clocks.forEach((clock) -> this.entities.persist(new ClockRow(received.caseId(), clock)));
		dueNext(received.caseId(), clocks);
	}

	/**
	 * An application that became complete later starts what runs from that day, and what
	 * had stopped when it was found incomplete. In a case that is over they wait for it
	 * to be opened again.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void complete(ApplicationCompleted completed) {
		long caseId = completed.caseId();
		ClockFacts facts = this.caseClocks.clockFacts(caseId);
		LocalDate completedOn = Objects.requireNonNull(facts.completedOn());
		List<ClockRow> rows = new ArrayList<>(this.rows.of(caseId));
		for (CaseClock fresh : this.calendars.clockRules().applicationCompleted(completedOn, facts.urgency())) {
			Optional<ClockRow> before = rows.stream().filter((row) -> row.kind() == fresh.kind()).findFirst();
			before.filter((row) -> row.endedBy(CaseEvent.FOUND_INCOMPLETE)).ifPresent((row) -> row.restart(fresh));
			if (before.isEmpty()) {
				ClockRow row = new ClockRow(caseId, fresh);
				this.entities.persist(row);
				rows.add(row);
			}
		}
		if (facts.track() == Track.COMPLAINT) {
			rows.forEach((row) -> row.after(Ending.on(CaseEvent.MOVED_TO_COMPLAINT, completedOn)));
		}
		CaseEvent over = facts.over();
		if (over != null) {
			rows.forEach((row) -> row.after(Ending.on(over, completedOn)));
		}
		dueNext(caseId, clocks(caseId, rows));
	}

	/** An acknowledgement that was sent meets its clock. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void meet(MessageSent sent) {
		if (sent.template().equals(ACKNOWLEDGEMENT) && sent.subject().startsWith("case/")) {
			long caseId = Long.parseLong(sent.subject().substring("case/".length()));
			this.records.hold(caseId);
			List<ClockRow> clocks = this.rows.of(caseId);
			if (clocks.stream().noneMatch((clock) -> clock.runs(ClockKind.ACKNOWLEDGEMENT))) {
				return;
			}
			clocks.forEach((clock) -> clock.after(Ending.at(CaseEvent.ACKNOWLEDGEMENT_SENT, sent.sentAt())));
			dueNext(caseId, clocks(caseId, clocks));
			this.audit.note(Actor.SYSTEM, sent.subject(), CaseEvent.ACKNOWLEDGEMENT_SENT.name(), "");
		}
	}

	/**
	 * A case that turns urgent or standard has every running clock recomputed from its
	 * original start; what a date was before stays in its history.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void turn(CaseTurned turned) {
		long caseId = turned.caseId();
		this.records.hold(caseId);
		dueNext(caseId, turned(caseId, this.rows.of(caseId), turned.urgency(), turned.at()));
		this.events.publishEvent(new DatesMoved(caseId));
	}

	private List<CaseClock> turned(long caseId, List<ClockRow> rows, Urgency urgency, Instant at) {
		List<CaseClock> before = clocks(caseId, rows);
		List<CaseClock> after = this.calendars.clockRules().turnAll(before, urgency, at);
		for (int i = 0; i < rows.size(); i++) {
			CaseClock clock = after.get(i);
			rows.get(i).turn(clock);
			for (int n = before.get(i).former().size(); n < clock.former().size(); n++) {
				this.entities.persist(new FormerRow(caseId, clock.kind(), n + 1, clock.former().get(n)));
			}
		}
		return after;
	}

	/** An application that is taken back stops every clock that runs. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void stop(CaseWithdrawn withdrawn) {
		boolean today = LegalDay.of(withdrawn.at()).equals(withdrawn.on());
		happened(withdrawn.caseId(), new Ending(CaseEvent.WITHDRAWN, withdrawn.on(), today ? withdrawn.at() : null));
	}

	/** An act moved a case on. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void move(CaseMoved moved) {
		happened(moved.caseId(), new Ending(moved.what(), moved.on(), moved.at()));
	}

	/**
	 * Something happened to a case, such as a letter that was sent: its clocks start, are
	 * met, stop or run again, as the rules say. What happens twice changes nothing.
	 * @param caseId the case
	 * @param what what happened, and when
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void happened(long caseId, Ending what) {
		this.records.hold(caseId);
		ClockFacts facts = this.caseClocks.clockFacts(caseId);
		List<ClockRow> rows = new ArrayList<>(this.rows.of(caseId));
		rows.forEach((row) -> row.after(what));
		for (ClockKind kind : what.event().starts()) {
			Optional<ClockRow> before = rows.stream().filter((row) -> row.kind() == kind).findFirst();
			if (isNeedless(kind, caseId, rows)) {
				continue;
			}
			if (before.isEmpty()) {
				ClockRow fresh = new ClockRow(caseId, start(kind, facts, what));
				this.entities.persist(fresh);
				rows.add(fresh);
			}
			else if (isAnew(before.get(), facts)) {
				before.get().restart(start(kind, facts, what));
			}
		}
		// A clock that runs again may have missed that its case turned.
		Instant at = (what.at() != null) ? what.at() : LegalDay.lastSecondOf(what.on());
		dueNext(caseId, turned(caseId, rows, facts.urgency(), at));
	}

	/**
	 * What ended before a case was opened again counts anew from what happens anew. A
	 * complaint counts from its receipt, so there is nothing to count anew.
	 */
	private static boolean isAnew(ClockRow before, ClockFacts facts) {
		LocalDate reopenedOn = facts.reopenedOn();
		return reopenedOn != null && before.kind() != ClockKind.COMPLAINT_OUTCOME && before.endedBy(reopenedOn);
	}

	/**
	 * A plan whose records are here already is not given a date to send them, nor one
	 * that has nothing to carry out a date to do it.
	 */
	private boolean isNeedless(ClockKind kind, long caseId, List<ClockRow> rows) {
		return switch (kind) {
			case PLAN_RECORDS -> rows.stream().anyMatch((row) -> row.kind() == ClockKind.DECISION_AFTER_RECORDS);
			case PLAN_CARRIES_OUT -> this.caseClocks.planOwesNothing(caseId);
			default -> false;
		};
	}

	/**
	 * Gives one clock of a case more time. Its first date stays.
	 * @param caseId the case
	 * @param kind which clock
	 * @param more how much, by whom and when
	 * @param act the act that says why
	 * @throws IllegalStateException when there is no such clock, or it has ended, was
	 * extended before or is past due
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void extend(long caseId, ClockKind kind, Extension more, long act) {
		this.records.hold(caseId);
		List<ClockRow> rows = this.rows.of(caseId);
		rows.stream()
			.filter((row) -> row.kind() == kind)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no such clock"))
			.extend(more, act);
		dueNext(caseId, clocks(caseId, rows));
		this.events.publishEvent(new DatesMoved(caseId));
	}

	/** A clock counts from its own start, whatever the moment at which it is set. */
	private CaseClock start(ClockKind kind, ClockFacts facts, Ending what) {
		ClockRules rules = this.calendars.clockRules();
		return switch (kind) {
			case COMPLAINT_OUTCOME -> rules.movedToComplaint(facts.receivedOn(), facts.urgency());
			case DECISION_AFTER_RECORDS -> rules.recordsReceived(
					(facts.completedOn() != null) ? facts.completedOn() : what.on(), what.on(), facts.urgency());
			default -> (what.at() != null) ? rules.start(kind, facts.urgency(), what.at())
					: rules.start(kind, facts.urgency(), what.on());
		};
	}

	/**
	 * What a clock would be if it started.
	 * @param kind which clock
	 * @param urgency how the case is treated
	 * @param at when it would start
	 * @return the clock
	 */
	public CaseClock ifStarted(ClockKind kind, Urgency urgency, Instant at) {
		return this.calendars.clockRules().start(kind, urgency, at);
	}

	/**
	 * What the clocks of a case would be if it turned urgent or standard.
	 * @param caseId the case
	 * @param urgency what it would be treated as
	 * @param at when it would turn
	 * @return its clocks in the order of {@link #of(long)}
	 */
	@Transactional(readOnly = true)
	public List<CaseClock> ifTurned(long caseId, Urgency urgency, Instant at) {
		return this.calendars.clockRules().turnAll(of(caseId), urgency, at);
	}

	private List<CaseClock> clocks(long caseId, List<ClockRow> rows) {
		Map<ClockKind, List<FormerDue>> former = this.rows.former(caseId)
			.stream()
			.collect(
					Collectors.groupingBy(FormerRow::kind, Collectors.mapping(FormerRow::former, Collectors.toList())));
		return rows.stream().map((row) -> row.clock(former.getOrDefault(row.kind(), List.of()))).toList();
	}

	private void dueNext(long caseId, List<CaseClock> clocks) {
		Optional<CaseClock> next = ClockRules.next(clocks);
		this.caseClocks.dueNext(caseId, next.map(CaseClock::workDate).orElseGet(() -> again(caseId)),
				next.map(CaseClock::kind).orElse(null));
	}

	/**
	 * By when somebody has to act on a case that was opened again, though no clock runs:
	 * as if the application had come on that day.
	 */
	private @Nullable LocalDate again(long caseId) {
		ClockFacts facts = this.caseClocks.clockFacts(caseId);
		LocalDate reopenedOn = facts.reopenedOn();
		ClockKind kind = facts.again();
		return (reopenedOn != null && kind != null)
				? this.calendars.clockRules().start(kind, facts.urgency(), reopenedOn).dueOn() : null;
	}

}
