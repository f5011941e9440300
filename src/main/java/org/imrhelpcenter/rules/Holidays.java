package org.imrhelpcenter.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state holidays, as the rows of the holiday table have them, and the business days
 * between.
 */
public final class Holidays {

	private final List<HolidayRule> rules;

	private Holidays(List<HolidayRule> rules) {
		this.rules = rules;
	}

	/** The holidays of these rows. */
	public static Holidays of(List<HolidayRule> rules) {
		return new Holidays(List.copyOf(rules));
	}

	/**
	 * Whether a holiday is kept on this day. A holiday that falls on a Sunday is kept on
	 * the Monday.
	 */
	public boolean isHoliday(LocalDate day) {
		return nameOf(day).isPresent();
	}

	/** The name of the holiday that is kept on this day. */
	public Optional<String> nameOf(LocalDate day) {
		return this.rules.stream().filter((rule) -> keeps(rule, day)).map(HolidayRule::name).findFirst();
	}

	/**
	 * Every day of a calendar year on which a holiday is kept, with its name, in order.
	 */
	public SortedMap<LocalDate, String> keptIn(int year) {
		SortedMap<LocalDate, String> days = new TreeMap<>();
		LocalDate end = LocalDate.of(year + 1, 1, 1);
		for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
			LocalDate today = day;
			nameOf(day).ifPresent((name) -> days.put(today, name));
		}
		return days;
	}

	/**
	 * Whether the table has holidays for a year at all. Days of a year that is not
	 * covered count as if that year had no holidays.
	 */
	public boolean covers(int year) {
		return this.rules.stream().anyMatch((rule) -> rule.inForce(year));
	}

	/**
	 * Why a day is no business day.
	 * @return a weekend before a holiday; empty for a business day
	 */
	public Optional<DayOff> dayOff(LocalDate day) {
		DayOfWeek weekday = day.getDayOfWeek();
		if (weekday == DayOfWeek.SATURDAY) {
			return Optional.of(DayOff.SATURDAY);
		}
		if (weekday == DayOfWeek.SUNDAY) {
			return Optional.of(DayOff.SUNDAY);
		}
		return isHoliday(day) ? Optional.of(DayOff.HOLIDAY) : Optional.empty();
	}

	/** Whether a day is neither a Saturday nor a Sunday nor a state holiday. */
	public boolean isBusinessDay(LocalDate day) {
		return dayOff(day).isEmpty();
	}

	/** The day itself when it is a business day, else the next one that is. */
	public LocalDate businessDayOnOrAfter(LocalDate day) {
		LocalDate next = day;
		while (!isBusinessDay(next)) {
			next = next.plusDays(1);
		}
		return next;
	}

	/**
	 * The last of so many business days after a day, which is itself day 0.
	 * @throws IllegalArgumentException when the number is negative
	 */
	public LocalDate addBusinessDays(LocalDate from, int days) {
		if (days < 0) {
			throw new IllegalArgumentException("business days are counted forward");
		}
		LocalDate day = from;
		for (int left = days; left > 0; left--) {
			day = businessDayOnOrAfter(day.plusDays(1));
		}
		return day;
	}

	private static boolean keeps(HolidayRule rule, LocalDate day) {
		for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
			if (rule.keptIn(year).filter(day::equals).isPresent()) {
				return true;
			}
		}
		return false;
	}

}
