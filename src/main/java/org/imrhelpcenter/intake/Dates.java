package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.imrhelpcenter.rules.FilingWindow;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.StateHearingWindow;
import org.jspecify.annotations.Nullable;

/**
 * The days that the plan's letters set, as a member is told them.
 *
 * @param windows the six months after each dated decision on an appeal
 * @param mediCal whether the member can ask for a State Hearing
 * @param hearingBy the nearest last day to ask for one; null while it is not known
 * @param hearingFrom the date of the letter that it is counted from
 * @param hearingPassed whether that day is over
 */
record Dates(List<Window> windows, boolean mediCal, @Nullable LocalDate hearingBy, @Nullable LocalDate hearingFrom,
		boolean hearingPassed) {

	/**
	 * The six months for one service.
	 *
	 * @param service which service
	 * @param name the service, in the member's words
	 * @param decidedOn the date of the plan's letter
	 * @param fileBy the last day of the six months
	 * @param late whether an application received today would be late
	 */
	record Window(int service, String name, LocalDate decidedOn, LocalDate fileBy, boolean late) {
	}

	static Dates of(Answers answers, LocalDate today, Holidays holidays) {
		List<Window> windows = IntStream.rangeClosed(1, answers.services())
			.boxed()
			.flatMap((service) -> window(answers, service, today, holidays))
			.toList();
		LocalDate from = windows.stream().map(Window::decidedOn).min(Comparator.naturalOrder()).orElse(null);
		LocalDate by = (from != null && answers.mediCal()) ? StateHearingWindow.stateHearingBy(from) : null;
		return new Dates(windows, answers.mediCal(), by, from, by != null && by.isBefore(today));
	}

	/** The window of one service; null while it is not known. */
	public @Nullable Window windowOf(int service) {
		return this.windows.stream().filter((window) -> window.service() == service).findFirst().orElse(null);
	}

	/** The windows that are over, one for each of the plan's letters. */
	public List<Window> late() {
		Set<LocalDate> letters = new HashSet<>();
		return this.windows.stream().filter(Window::late).filter((window) -> letters.add(window.decidedOn())).toList();
	}

	private static Stream<Window> window(Answers answers, int service, LocalDate today, Holidays holidays) {
		return answers.appeal(service)
			.map((page) -> page.appeal().decidedOn())
			.filter(Objects::nonNull)
			.map((decidedOn) -> FilingWindow.of(decidedOn, holidays))
			.map((window) -> new Window(service, answers.serviceName(service), window.decidedOn(), window.fileBy(),
					!window.inTime(today)))
			.stream();
	}

}
