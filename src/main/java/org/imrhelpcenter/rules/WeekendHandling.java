package org.imrhelpcenter.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** On which day a holiday is kept when it falls on a weekend. */
public enum WeekendHandling {

	/** It never moves. */
	STAYS,

	/** On a Sunday it is kept on the Monday; on a Saturday it does not move. */
	SUNDAY_TO_MONDAY,

	/** On a Sunday it is kept on the Monday, on a Saturday on the Friday before. */
	SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY;

	/** The day on which a holiday is kept. */
	LocalDate keep(LocalDate day) {
		DayOfWeek weekday = day.getDayOfWeek();
		if (weekday == DayOfWeek.SUNDAY && this != STAYS) {
			return day.plusDays(1);
		}
		if (weekday == DayOfWeek.SATURDAY && this == SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY) {
			return day.minusDays(1);
		}
		return day;
	}

}
