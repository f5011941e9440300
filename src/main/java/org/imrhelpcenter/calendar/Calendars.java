package org.imrhelpcenter.calendar;

import org.imrhelpcenter.rules.ClockLengths;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.Holidays;

import org.springframework.stereotype.Component;

/**
 * The state holidays and the lengths of the clocks, read anew for each computation: a
 * changed row counts at once, on every node.
 */
@Component
public class Calendars {

	private final HolidayRows holidays;

	private final ClockLengthRows lengths;

	Calendars(HolidayRows holidays, ClockLengthRows lengths) {
		this.holidays = holidays;
		this.lengths = lengths;
	}

	public Holidays holidays() {
		return Holidays.of(this.holidays.all());
	}

	public ClockLengths clockLengths() {
		return ClockLengths.of(this.lengths.all());
	}

	/** The rules that start and recompute clocks, with the tables as they are now. */
	public ClockRules clockRules() {
		return new ClockRules(holidays(), clockLengths());
	}

}
