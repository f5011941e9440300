package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.StateHearingWindow;
import org.jspecify.annotations.Nullable;

/**
 * What a Medi-Cal member needs to know about a State Hearing.
 *
 * @param told what the member told us about one; null when that is not known
 * @param days its last days, one for each of the plan's letters, the nearest first; those
 * that have passed come last
 */
record Hearing(@Nullable StateHearing told, List<LastDay> days) {

	static Hearing of(@Nullable StateHearing told, Collection<ReceivedApplication.Service> services, LocalDate today) {
		Map<LocalDate, List<String>> letters = new TreeMap<>(services.stream()
			.filter((service) -> service.facts().appeal().decidedOn() != null)
			.collect(Collectors.groupingBy((service) -> service.facts().appeal().decidedOn(),
					Collectors.mapping(ReceivedApplication.Service::name, Collectors.toList()))));
		return new Hearing(told,
				letters.entrySet()
					.stream()
					.map((letter) -> LastDay.of(letter.getKey(), letter.getValue(), today))
					.sorted(Comparator.comparing(LastDay::passed).thenComparing(LastDay::by))
					.toList());
	}

	/** Whether the days differ, so that each has to say which service it is about. */
	public boolean several() {
		return this.days.size() > 1;
	}

	/** Whether the member said that there is one already, or was. */
	public boolean asked() {
		return this.told != null && this.told != StateHearing.NONE;
	}

	/**
	 * The last day to ask for a State Hearing.
	 *
	 * @param by the day
	 * @param decidedOn the date of the plan's letter that it is counted from
	 * @param services the services that the letter is about
	 * @param passed whether the day is over
	 */
	record LastDay(LocalDate by, LocalDate decidedOn, List<String> services, boolean passed) {

		static LastDay of(LocalDate decidedOn, List<String> services, LocalDate today) {
			LocalDate by = StateHearingWindow.stateHearingBy(decidedOn);
			return new LastDay(by, decidedOn, services, by.isBefore(today));
		}

	}

}
