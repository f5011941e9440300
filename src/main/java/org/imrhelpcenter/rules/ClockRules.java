package org.imrhelpcenter.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Starts the clocks of a case and recomputes them when it turns urgent or standard.
 *
 * @param holidays the state holidays
 * @param lengths how long each clock runs
 */
public record ClockRules(Holidays holidays, ClockLengths lengths) {

	/**
	 * A clock that starts on a day. Where it runs in hours, they count from the day's
	 * last second: nobody is called late before that is certain.
	 * @throws IllegalStateException when no length covers that day
	 */
	public CaseClock start(ClockKind kind, Urgency urgency, LocalDate startedOn) {
		return clock(kind, urgency, startedOn, null);
	}

	/**
	 * A clock that starts at an instant, counted in days from its legal day or in hours
	 * from the instant itself. The plan's records start so: that clock runs in hours once
	 * the case is urgent.
	 * @throws IllegalStateException when no length covers that day
	 */
	public CaseClock start(ClockKind kind, Urgency urgency, Instant startedAt) {
		return clock(kind, urgency, LegalDay.of(startedAt), startedAt);
	}

	/** The clock that starts when an application is received. */
	public List<CaseClock> applicationReceived(LocalDate receivedOn, Urgency urgency) {
		return startAll(CaseEvent.APPLICATION_RECEIVED, urgency, receivedOn);
	}

	/** The clocks that start when the application is complete. */
	public List<CaseClock> applicationCompleted(LocalDate completedOn, Urgency urgency) {
		return startAll(CaseEvent.APPLICATION_COMPLETED, urgency, completedOn);
	}

	/** The clock that starts when the notice goes to the plan. */
	public CaseClock noticeSentToPlan(Instant sentAt, Urgency urgency) {
		return start(ClockKind.PLAN_RECORDS, urgency, sentAt);
	}

	/**
	 * The clock that starts when application and records are both there: on the later of
	 * the two days.
	 */
	public CaseClock recordsReceived(LocalDate completedOn, LocalDate recordsReceivedOn, Urgency urgency) {
		LocalDate later = recordsReceivedOn.isAfter(completedOn) ? recordsReceivedOn : completedOn;
		return start(ClockKind.DECISION_AFTER_RECORDS, urgency, later);
	}

	/** The clock that starts when the decision goes to the plan. */
	public CaseClock decisionSentToPlan(LocalDate sentOn, Urgency urgency) {
		return start(ClockKind.PLAN_CARRIES_OUT, urgency, sentOn);
	}

	/**
	 * The clock of a complaint, which ran from the start, however late the case turns
	 * into one.
	 */
	public CaseClock movedToComplaint(LocalDate receivedOn, Urgency urgency) {
		return start(ClockKind.COMPLAINT_OUTCOME, urgency, receivedOn);
	}

	/**
	 * What becomes of a clock when its case turns urgent or standard: a running clock is
	 * recomputed from its original start, an ended one stays as it is. The former due
	 * date stays in the history; an extension belonged to it and is not carried over.
	 * Where the new date is already past, a working date leads: the day of the change
	 * plus the urgent length, never after the former due date.
	 * @throws IllegalStateException when no length covers the day on which it started
	 */
	public CaseClock turn(CaseClock clock, Urgency urgency, Instant changedAt) {
		if (!clock.isRunning() || clock.urgency() == urgency) {
			return clock;
		}
		CaseClock fresh = clock(clock.kind(), urgency, clock.startedOn(), clock.startedAt());
		if (fresh.length().equals(clock.length())) {
			return new CaseClock(clock.kind(), urgency, clock.startedOn(), clock.startedAt(), clock.length(),
					clock.originalDueOn(), clock.originalDueAt(), clock.extension(), clock.workingDate(),
					clock.former(), null);
		}
		List<FormerDue> former = new ArrayList<>(clock.former());
		former.add(new FormerDue(clock.urgency(), clock.dueOn(), clock.dueAt(), clock.extension(),
				LegalDay.of(changedAt)));
		LocalDate workingDate = fresh.isPastDue(changedAt) ? workingDate(clock, changedAt) : null;
		return new CaseClock(clock.kind(), urgency, clock.startedOn(), clock.startedAt(), fresh.length(),
				fresh.originalDueOn(), fresh.originalDueAt(), null, workingDate, former, null);
	}

	/** Every clock of a case when it turns urgent or standard. */
	public List<CaseClock> turnAll(Collection<CaseClock> clocks, Urgency urgency, Instant changedAt) {
		return clocks.stream().map((clock) -> turn(clock, urgency, changedAt)).toList();
	}

	/**
	 * The running clock that has to be worked on first: the nearest due or working date.
	 */
	public static Optional<CaseClock> next(Collection<CaseClock> clocks) {
		return clocks.stream()
			.filter(CaseClock::isRunning)
			.min(Comparator.comparing(CaseClock::workDate).thenComparing(CaseClock::kind));
	}

	private LocalDate workingDate(CaseClock clock, Instant changedAt) {
		ClockLength urgent = this.lengths.of(clock.kind(), Urgency.URGENT, clock.startedOn());
		LocalDate from = LegalDay.of(changedAt);
		Instant dueAt = dueAt(urgent, changedAt);
		LocalDate workBy = (dueAt != null) ? LegalDay.of(dueAt) : dueOn(urgent, from);
		return workBy.isAfter(clock.dueOn()) ? clock.dueOn() : workBy;
	}

	private List<CaseClock> startAll(CaseEvent event, Urgency urgency, LocalDate day) {
		return event.starts().stream().map((kind) -> start(kind, urgency, day)).toList();
	}

	private CaseClock clock(ClockKind kind, Urgency urgency, LocalDate startedOn, @Nullable Instant startedAt) {
		ClockLength length = this.lengths.of(kind, urgency, startedOn);
		Instant dueAt = dueAt(length, (startedAt != null) ? startedAt : LegalDay.lastSecondOf(startedOn));
		LocalDate dueOn = (dueAt != null) ? LegalDay.of(dueAt) : dueOn(length, startedOn);
		return new CaseClock(kind, urgency, startedOn, startedAt, length, dueOn, dueAt, null, null, List.of(), null);
	}

	private static @Nullable Instant dueAt(ClockLength length, Instant from) {
		return (length.unit() == ClockLength.Unit.HOURS) ? Counting.hours(from, length.amount()) : null;
	}

	private LocalDate dueOn(ClockLength length, LocalDate from) {
		return (length.unit() == ClockLength.Unit.BUSINESS_DAYS) ? this.holidays.addBusinessDays(from, length.amount())
				: Counting.calendarDays(from, length.amount());
	}

}
