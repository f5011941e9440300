package org.imrhelpcenter.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.HolidayRule;

import org.springframework.stereotype.Component;

/** Watches that the holiday table knows the next year before a clock needs it. */
@Component
class ComingYear {

	private final HolidayRows rows;

	private final Clock clock;

	ComingYear(HolidayRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	Outlook look() {
		List<HolidayRule> rules = this.rows.all();
		int year = LocalDate.now(this.clock).getYear() + 1;
		List<String> kept = names(rules, year);
		List<String> missing = names(rules, year - 1).stream().filter((name) -> !kept.contains(name)).toList();
		return new Outlook(year, !kept.isEmpty() && missing.isEmpty(), missing);
	}

	private static List<String> names(List<HolidayRule> rules, int year) {
		return rules.stream().filter((rule) -> rule.inForce(year)).map(HolidayRule::name).distinct().toList();
	}

	/**
	 * What the table knows of a year.
	 *
	 * @param year the year
	 * @param known whether it has any holidays, and all those of the year before
	 * @param missing the holidays of the year before that it lacks
	 */
	record Outlook(int year, boolean known, List<String> missing) {
	}

}
