package org.imrhelpcenter.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * A date as somebody typed it: month, day and year, each of which may be wrong or
 * missing.
 */
public record DateParts(@Nullable String month, @Nullable String day, @Nullable String year) {

	public static DateParts none() {
		return new DateParts("", "", "");
	}

	public static DateParts of(LocalDate date) {
		return new DateParts(String.valueOf(date.getMonthValue()), String.valueOf(date.getDayOfMonth()),
				String.valueOf(date.getYear()));
	}

	public boolean empty() {
		return blank(this.month) && blank(this.day) && blank(this.year);
	}

	/** The date, when the three parts make one. */
	public Optional<LocalDate> toDate() {
		OptionalInt month = monthNumber();
		OptionalInt day = dayNumber();
		OptionalInt year = yearNumber();
		if (month.isEmpty() || day.isEmpty() || year.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * 1 to 12, from a number or from a name or its first letters ("Sept.") in any of the
	 * site's languages.
	 */
	OptionalInt monthNumber() {
		OptionalInt number = number(this.month, 1, 2);
		if (number.isPresent()) {
			return (number.getAsInt() >= 1 && number.getAsInt() <= 12) ? number : OptionalInt.empty();
		}
		return MonthNames.number(typed(this.month));
	}

	OptionalInt dayNumber() {
		OptionalInt number = number(this.day, 1, 2);
		return (number.orElse(0) >= 1 && number.orElse(0) <= 31) ? number : OptionalInt.empty();
	}

	OptionalInt yearNumber() {
		return number(this.year, 4, 4);
	}

	static boolean blank(@Nullable String part) {
		return part == null || part.isBlank();
	}

	private static OptionalInt number(@Nullable String part, int fewest, int most) {
		String typed = typed(part);
		boolean digits = typed.length() >= fewest && typed.length() <= most
				&& typed.chars().allMatch(Character::isDigit);
		return digits ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
	}

	private static String typed(@Nullable String part) {
		return (part != null) ? part.strip() : "";
	}

}
