package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.imrhelpcenter.cases.Cover;
import org.imrhelpcenter.cases.QueueLoad;
import org.imrhelpcenter.rules.Holidays;
import org.jspecify.annotations.Nullable;

/**
 * What will be late unless somebody does something: which clocks end when, who is there
 * before that, and whose cases they are.
 */
final class Forecast {

	private final QueueLoad load;

	private final Holidays holidays;

	private final Cover cover;

	private final Map<Long, String> names;

	Forecast(QueueLoad load, Holidays holidays, Cover cover, Map<Long, String> names) {
		this.load = load;
		this.holidays = holidays;
		this.cover = cover;
		this.names = names;
	}

	/** The days on which clocks end, the nearest first. */
	List<Day> days() {
		Map<LocalDate, List<QueueLoad.Load>> byDay = new TreeMap<>();
		this.load.loads().forEach((each) -> {
			if (each.dueOn() != null && !this.load.isOverdue(each)) {
				byDay.computeIfAbsent(each.dueOn(), (any) -> new ArrayList<>()).add(each);
			}
		});
		List<Day> days = new ArrayList<>();
		byDay.forEach((day, loads) -> days.add(day(day, loads)));
		return days;
	}

	private Day day(LocalDate day, List<QueueLoad.Load> loads) {
		int[] counts = new int[4];
		int alone = 0;
		TreeSet<String> away = new TreeSet<>();
		for (QueueLoad.Load each : loads) {
			int kind = each.urgent() ? 0 : 2;
			counts[kind] += each.cases();
			Long owner = each.ownerId();
			if (owner == null) {
				counts[kind + 1] += each.cases();
			}
			else if (hasWorkDay(day) && !isWorkedOn(owner, day)) {
				alone += each.cases();
				away.add(this.names.getOrDefault(owner, ""));
			}
		}
		return new Day(day, this.holidays.nameOf(day).orElse(null), this.holidays.isBusinessDay(day),
				workDayBefore(day), counts[0], counts[1], counts[2], counts[3], alone, List.copyOf(away));
	}

	/** On weekends and holidays nobody is there, and nobody is away. */
	private boolean hasWorkDay(LocalDate day) {
		return this.load.today().datesUntil(day.plusDays(1)).anyMatch(this.holidays::isBusinessDay);
	}

	/** Whether whoever does a person's work has a day for it before the date is over. */
	private boolean isWorkedOn(long owner, LocalDate day) {
		return this.load.today()
			.datesUntil(day.plusDays(1))
			.anyMatch((each) -> this.holidays.isBusinessDay(each) && this.cover.worker(owner, each).isPresent());
	}

	/** The last day for the work; null when none is left. */
	private @Nullable LocalDate workDayBefore(LocalDate day) {
		LocalDate last = day;
		while (!this.holidays.isBusinessDay(last)) {
			last = last.minusDays(1);
		}
		return last.isBefore(this.load.today()) ? null : last;
	}

	/**
	 * A day on which clocks end.
	 *
	 * @param on the day
	 * @param holiday the holiday that it is; null for none
	 * @param worked whether the Help Center works on it
	 * @param workBy the last day on which it works before or on that day; null when none
	 * is left
	 * @param urgent how many urgent clocks end
	 * @param urgentUnowned how many of these nobody works on
	 * @param standard how many standard clocks end
	 * @param standardUnowned how many of these nobody works on
	 * @param alone how many belong to people who are away until then, and so is everybody
	 * who could stand in
	 * @param away these people
	 */
	record Day(LocalDate on, @Nullable String holiday, boolean worked, @Nullable LocalDate workBy, int urgent,
			int urgentUnowned, int standard, int standardUnowned, int alone, List<String> away) {

		/** Whether something here needs somebody today. */
		public boolean pressing() {
			return this.urgentUnowned + this.standardUnowned + this.alone > 0 || !this.worked;
		}

	}

}
