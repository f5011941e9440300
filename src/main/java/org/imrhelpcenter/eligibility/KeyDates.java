package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Eligibility;
import org.imrhelpcenter.rules.FilingWindow;
import org.imrhelpcenter.rules.Recommendation;
import org.imrhelpcenter.rules.Sentence;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.StateHearingWindow;
import org.jspecify.annotations.Nullable;

/**
 * The days that follow from what was told, and what can be said of those that cannot be
 * computed yet.
 *
 * @param dates the days: the last one to file first, then that of a State Hearing and
 * that on which the plan's time ends
 * @param notes a sentence for each day that is not known yet
 */
record KeyDates(List<KeyDate> dates, List<Sentence> notes) {

	/** Whoever asked for a hearing and did not call it off has no day to mind. */
	private static final Set<StateHearing> ASKED_FOR = EnumSet.of(StateHearing.REQUESTED, StateHearing.HELD,
			StateHearing.DECIDED);

	/** Where another way is advised, six months that have not begun are no help. */
	private static final Set<Recommendation> ELSEWHERE = EnumSet.of(Recommendation.OTHER_AGENCY,
			Recommendation.COMPLAINT);

	static KeyDates of(Eligibility checked, CheckPage told) {
		LocalDate today = checked.facts().receivedOn();
		return new KeyDates(
				Stream.of(fileBy(checked, today), hearingBy(checked, told, today), planDaysEnd(checked, today))
					.filter(Objects::nonNull)
					.toList(),
				Stream.of(filing(checked), hearing(checked)).filter(Objects::nonNull).toList());
	}

	/** The days that are still to come and concern this person for sure. */
	List<KeyDate> toKeep() {
		return this.dates.stream().filter((date) -> date.certain() && !date.past()).toList();
	}

	private static @Nullable KeyDate fileBy(Eligibility checked, LocalDate today) {
		FilingWindow window = checked.filingWindow();
		if (window == null) {
			return null;
		}
		String state = !today.isAfter(window.fileBy()) ? "open" : window.inTime(today) ? "moved" : "over";
		return new KeyDate(KeyDate.Kind.FILE_BY, window.fileBy(), today, true,
				new Sentence("eligibility.date.FILE_BY." + state, List.of(window.decidedOn(), window.lastTimelyDay())));
	}

	private static @Nullable KeyDate hearingBy(Eligibility checked, CheckPage told, LocalDate today) {
		LocalDate decidedOn = checked.facts().appeal().decidedOn();
		if (decidedOn == null || !told.mayHaveMediCal() || askedForHearing(checked)) {
			return null;
		}
		LocalDate by = StateHearingWindow.stateHearingBy(decidedOn);
		return new KeyDate(KeyDate.Kind.STATE_HEARING_BY, by, today, told.hasMediCal(), new Sentence(
				"eligibility.date.STATE_HEARING_BY." + (by.isBefore(today) ? "over" : "open"), List.of(decidedOn)));
	}

	private static @Nullable KeyDate planDaysEnd(Eligibility checked, LocalDate today) {
		LocalDate on = checked.planDaysEndOn();
		LocalDate filedOn = checked.facts().appeal().filedOn();
		return (on == null || filedOn == null) ? null
				: new KeyDate(KeyDate.Kind.PLAN_DAYS_END, on, today, true, new Sentence(
						"eligibility.date.PLAN_DAYS_END." + (on.isAfter(today) ? "open" : "over"), List.of(filedOn)));
	}

	private static @Nullable Sentence filing(Eligibility checked) {
		Appeal appeal = checked.facts().appeal();
		if (checked.filingWindow() != null || ELSEWHERE.contains(checked.recommendation())) {
			return null;
		}
		String state = appeal.decided() ? "dateNotKnown"
				: (appeal.filed() == Appeal.Filed.NOT_KNOWN) ? "appealNotKnown" : "notStarted";
		return new Sentence("eligibility.filing." + state, List.of());
	}

	private static @Nullable Sentence hearing(Eligibility checked) {
		boolean dated = checked.facts().appeal().decidedOn() != null;
		return (!checked.facts().coverage().mediCal() || dated || askedForHearing(checked)) ? null
				: new Sentence("eligibility.hearing.noDate", List.of());
	}

	private static boolean askedForHearing(Eligibility checked) {
		StateHearing hearing = checked.facts().hearing();
		return hearing != null && ASKED_FOR.contains(hearing);
	}

}
