package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.Fault;
import org.imrhelpcenter.web.FaultyInputException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/** What a program asks the deadline calculator. */
record DeadlinesQuery(LocalDate completedOn, @Nullable LocalDate recordsReceivedOn, Urgency urgency) {

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2100;

	/**
	 * Reads the parameters of an address.
	 * @throws FaultyInputException with everything that is wrong
	 */
	static DeadlinesQuery read(MultiValueMap<String, String> parameters) {
		List<Fault> faults = new ArrayList<>();
		if (!parameters.containsKey("completedOn")) {
			faults.add(Fault.of("completedOn", "api.fault.required"));
		}
		Optional<LocalDate> completedOn = day(parameters, "completedOn", faults);
		Optional<LocalDate> recordsReceivedOn = day(parameters, "recordsReceivedOn", faults);
		Optional<String> urgent = once(parameters, "urgent", faults);
		if (urgent.filter((told) -> !told.equals("true") && !told.equals("false")).isPresent()) {
			faults.add(Fault.of("urgent", "api.fault.trueOrFalse"));
		}
		if (!faults.isEmpty()) {
			throw new FaultyInputException(faults);
		}
		return new DeadlinesQuery(completedOn.orElseThrow(), recordsReceivedOn.orElse(null),
				urgent.filter("true"::equals).isPresent() ? Urgency.URGENT : Urgency.STANDARD);
	}

	private static Optional<LocalDate> day(MultiValueMap<String, String> parameters, String name, List<Fault> faults) {
		Optional<String> told = once(parameters, name, faults);
		Optional<LocalDate> day = told.flatMap((text) -> IsoText.day(text, FIRST_YEAR, LAST_YEAR));
		if (told.isPresent() && day.isEmpty()) {
			faults.add(Fault.of(name, "api.fault.day", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
		}
		return day;
	}

	/** Whoever says a thing twice may mean either. */
	private static Optional<String> once(MultiValueMap<String, String> parameters, String name, List<Fault> faults) {
		List<String> told = parameters.getOrDefault(name, List.of());
		if (told.size() > 1) {
			faults.add(Fault.of(name, "api.fault.once"));
			return Optional.empty();
		}
		return told.stream().findFirst();
	}

}
