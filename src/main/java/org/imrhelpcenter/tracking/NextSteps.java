package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Stage;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Decision;
import org.imrhelpcenter.rules.DecisionDue;
import org.imrhelpcenter.tracking.Awaited.From;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in one sentence, and what it waits for, from whom. It follows from
 * status, track, completeness, running clocks and what was decided alone.
 *
 * @param now the last words of the sentence's message key
 * @param fromMember whether something is awaited from the member
 * @param awaited what is awaited from others
 */
record NextSteps(String now, boolean fromMember, List<Awaited> awaited) {

	static NextSteps of(CaseStatus status, Track track, boolean complete, Collection<CaseClock> clocks) {
		return of(status, track, complete, clocks, List.of(), false);
	}

	/**
	 * Where a case stands.
	 * @param adopted what was decided, also while the member has no letter yet
	 * @param again whether it was opened again: then its clocks may be over, and nothing
	 * is promised that no clock sets a date for
	 */
	static NextSteps of(CaseStatus status, Track track, boolean complete, Collection<CaseClock> clocks,
			List<Decision> adopted, boolean again) {
		boolean fromMember = !complete && status.stage() != Stage.DETERMINATION;
		if (reversed(status, track, clocks)) {
			return new NextSteps("REVERSED", false, List.of(closing()));
		}
		if (status == CaseStatus.IN_REVIEW && !adopted.isEmpty()) {
			return new NextSteps("IN_REVIEW.adopted", fromMember, List.of(decision("writes", clocks)));
		}
		if (status == CaseStatus.DECIDED && !adopted.isEmpty()) {
			return decided(clocks, adopted);
		}
		if (status == CaseStatus.SCREENING && (again || track != Track.UNDECIDED)) {
			return new NextSteps(fromMember ? "SCREENING.again.incomplete" : "SCREENING.again", fromMember,
					List.copyOf(anew(track, fromMember, clocks)));
		}
		return new NextSteps(now(status, fromMember, clocks), fromMember,
				List.copyOf(awaited(status, track, fromMember, clocks)));
	}

	/** A plan whose decision stands has nothing to do; one that was not told yet is. */
	private static NextSteps decided(Collection<CaseClock> clocks, List<Decision> adopted) {
		if (!adopted.contains(Decision.OVERTURNED)) {
			return new NextSteps("DECIDED.upheld", false, List.of(closing()));
		}
		if (ended(ClockKind.PLAN_CARRIES_OUT, clocks)) {
			return new NextSteps("DECIDED.done", false, List.of(closing()));
		}
		LocalDate by = dueOn(ClockKind.PLAN_CARRIES_OUT, clocks);
		return new NextSteps("DECIDED.overturned", false, List
			.of((by != null) ? new Awaited(From.PLAN, "must", by) : new Awaited(From.HELP_CENTER, "tellsPlan", null)));
	}

	/**
	 * The message that says where the case stands.
	 * @return the key
	 */
	public String nowKey() {
		return "tracking.case.now." + this.now;
	}

	private static String now(CaseStatus status, boolean fromMember, Collection<CaseClock> clocks) {
		return switch (status) {
			case RECEIVED -> fromMember ? "RECEIVED.incomplete" : "RECEIVED";
			case SCREENING -> fromMember ? "SCREENING.incomplete" : "SCREENING";
			case QUALIFIED, RECORDS_REQUESTED -> recordsAreHere(clocks) ? "RECORDS_REQUESTED.here" : status.name();
			case DECIDED -> ended(ClockKind.PLAN_CARRIES_OUT, clocks) ? "DECIDED.done" : "DECIDED";
			default -> status.name();
		};
	}

	private static List<Awaited> awaited(CaseStatus status, Track track, boolean fromMember,
			Collection<CaseClock> clocks) {
		return switch (status) {
			case RECEIVED, SCREENING -> reading(track, fromMember, clocks);
			case QUALIFIED ->
				made(new Awaited(From.HELP_CENTER, recordsAreHere(clocks) ? "handsOver" : "asksPlan", null), clocks);
			case RECORDS_REQUESTED -> made(records(clocks), clocks);
			case IN_REVIEW -> made(new Awaited(From.DOCTORS, "review", null), clocks);
			case COMPLAINT -> complaint(null, clocks);
			case PLAN_RESPONSE_REQUESTED -> complaint(new Awaited(From.PLAN, "planAnswer", null), clocks);
			case DECIDED -> List.of(ended(ClockKind.PLAN_CARRIES_OUT, clocks) ? closing()
					: new Awaited(From.PLAN, "carriesOut", dueOn(ClockKind.PLAN_CARRIES_OUT, clocks)));
			case OUTCOME_SENT, CARRIED_OUT -> List.of(closing());
			case CLOSED, WITHDRAWN -> List.of();
		};
	}

	private static List<Awaited> reading(Track track, boolean fromMember, Collection<CaseClock> clocks) {
		if (track == Track.COMPLAINT) {
			return complaint(null, clocks);
		}
		if (fromMember) {
			return List.of(new Awaited(From.HELP_CENTER, "keeps", null));
		}
		LocalDate letterBy = dueOn(ClockKind.QUALIFICATION_LETTER, clocks);
		return List.of(new Awaited(From.HELP_CENTER, "letter", letterBy));
	}

	/**
	 * A case that is looked at again from the beginning. Only what has a date is promised
	 * beside the look itself: whether there will be another decision is not known yet.
	 */
	private static List<Awaited> anew(Track track, boolean fromMember, Collection<CaseClock> clocks) {
		if (fromMember && track != Track.COMPLAINT) {
			return List.of(new Awaited(From.HELP_CENTER, "keeps", null));
		}
		LocalDate letterBy = dueOn(ClockKind.QUALIFICATION_LETTER, clocks);
		if (letterBy != null && track != Track.COMPLAINT) {
			return List.of(new Awaited(From.HELP_CENTER, "letter", letterBy));
		}
		List<Awaited> all = new ArrayList<>(List.of(new Awaited(From.HELP_CENTER, "looksAgain", null)));
		if (track == Track.COMPLAINT) {
			complaint(null, clocks).stream().filter((awaited) -> awaited.by() != null).forEach(all::add);
		}
		if (track == Track.IMR && decision(clocks).by() != null) {
			all.add(decision(clocks));
		}
		return all;
	}

	/**
	 * Nobody waits for a review of what the plan grants; a complaint gets its outcome.
	 */
	private static boolean reversed(CaseStatus status, Track track, Collection<CaseClock> clocks) {
		return status.stage() != Stage.DETERMINATION && track != Track.COMPLAINT
				&& clocks.stream()
					.map(CaseClock::ended)
					.anyMatch((ended) -> ended != null && ended.event() == CaseEvent.REVERSED_BY_PLAN);
	}

	private static Awaited records(Collection<CaseClock> clocks) {
		return recordsAreHere(clocks) ? new Awaited(From.HELP_CENTER, "handsOver", null)
				: new Awaited(From.PLAN, "records", dueOn(ClockKind.PLAN_RECORDS, clocks));
	}

	/** The letter that says why it is no IMR is still owed where its clock runs. */
	private static List<Awaited> complaint(@Nullable Awaited first, Collection<CaseClock> clocks) {
		List<Awaited> all = new ArrayList<>();
		if (first != null) {
			all.add(first);
		}
		LocalDate letterBy = dueOn(ClockKind.QUALIFICATION_LETTER, clocks);
		if (letterBy != null) {
			all.add(new Awaited(From.HELP_CENTER, "whyLetter", letterBy));
		}
		all.add(new Awaited(From.HELP_CENTER, "outcome", dueOn(ClockKind.COMPLAINT_OUTCOME, clocks)));
		return all;
	}

	/** They may have come before the plan was asked for them by a date. */
	private static boolean recordsAreHere(Collection<CaseClock> clocks) {
		return ended(ClockKind.PLAN_RECORDS, clocks)
				|| clocks.stream().anyMatch((clock) -> clock.kind() == ClockKind.DECISION_AFTER_RECORDS);
	}

	/**
	 * A decision is made before it is sent, each by its own date where both run and the
	 * first is not later.
	 */
	private static List<Awaited> made(Awaited first, Collection<CaseClock> clocks) {
		LocalDate made = dueOn(ClockKind.DECISION_AFTER_RECORDS, clocks);
		LocalDate sent = dueOn(ClockKind.DECISION_OVERALL, clocks);
		if (made == null || (sent != null && sent.isBefore(made))) {
			return List.of(first, decision(clocks));
		}
		return List.of(first, new Awaited(From.HELP_CENTER, "made", made),
				new Awaited(From.HELP_CENTER, "decision", sent));
	}

	private static Awaited decision(Collection<CaseClock> clocks) {
		return decision("decision", clocks);
	}

	private static Awaited decision(String what, Collection<CaseClock> clocks) {
		return new Awaited(From.HELP_CENTER, what,
				DecisionDue.of(clocks.stream().filter(CaseClock::isRunning).toList())
					.map(DecisionDue::dueOn)
					.orElse(null));
	}

	private static Awaited closing() {
		return new Awaited(From.HELP_CENTER, "closing", null);
	}

	private static boolean ended(ClockKind kind, Collection<CaseClock> clocks) {
		return clocks.stream().anyMatch((clock) -> clock.kind() == kind && !clock.isRunning());
	}

	private static @Nullable LocalDate dueOn(ClockKind kind, Collection<CaseClock> clocks) {
		return clocks.stream()
			.filter((clock) -> clock.kind() == kind && clock.isRunning())
			.map(CaseClock::dueOn)
			.findFirst()
			.orElse(null);
	}

}
