package org.imrhelpcenter.eligibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days and moments as programs write them, and nothing that only looks alike. */
final class IsoText {

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final Pattern MOMENT = Pattern
		.compile("[0-9-]{10}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

	private IsoText() {
	}

	/**
	 * A day of the calendar, such as {@code 2026-11-23}.
	 * @param text what was sent
	 * @param firstYear the first year that can be meant
	 * @param lastYear the last one
	 */
	static Optional<LocalDate> day(String text, int firstYear, int lastYear) {
		if (!DAY.matcher(text).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.parse(text))
				.filter((day) -> day.getYear() >= firstYear && day.getYear() <= lastYear);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A moment with its offset from UTC, such as {@code 2026-11-23T22:15:00-08:00}.
	 * @param text what was sent
	 * @param firstYear the first year that can be meant, as it is written
	 * @param lastYear the last one
	 */
	static Optional<OffsetDateTime> moment(String text, int firstYear, int lastYear) {
		if (!MOMENT.matcher(text).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(OffsetDateTime.parse(text))
				.filter((moment) -> moment.getYear() >= firstYear && moment.getYear() <= lastYear);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
