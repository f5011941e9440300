package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.Absences;
import org.imrhelpcenter.cases.Cover;
import org.imrhelpcenter.cases.QueueCounts;
import org.imrhelpcenter.cases.QueueLoad;
import org.imrhelpcenter.cases.WorkQueue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What will be late, and who has how much to do.
 */
@Controller
class ForecastController {

	private final QueueCounts counts;

	private final Calendars calendars;

	private final Absences absences;

	private final Staff staff;

	private final Clock clock;

	ForecastController(QueueCounts counts, Calendars calendars, Absences absences, Staff staff, Clock clock) {
		this.counts = counts;
		this.calendars = calendars;
		this.absences = absences;
		this.staff = staff;
		this.clock = clock;
	}

	@GetMapping("/staff/forecast")
	String forecast(Viewer viewer, Locale locale, Model model) {
		QueueLoad load = load(viewer, model);
		Map<Long, String> names = this.staff.colleagues()
			.stream()
			.collect(Collectors.toMap(Colleague::id, Colleague::name));
		List<Forecast.Day> days = new Forecast(load, this.calendars.holidays(), this.absences.cover(), names).days();
		model.addAttribute("days", days);
		model.addAttribute("weekdays",
				days.stream()
					.map(Forecast.Day::on)
					.collect(Collectors.toMap(Function.identity(),
							(day) -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale))));
		model.addAttribute("overdue", load.of(WorkQueue.OVERDUE, List.of()));
		model.addAttribute("ahead", QueueCounts.DAYS);
		model.addAttribute("leads", leads(viewer));
		return "review/forecast";
	}

	@GetMapping("/staff/workload")
	String workload(Viewer viewer, Model model) {
		viewer.mustBe(Role.SUPERVISOR, Role.DIRECTOR);
		QueueLoad load = load(viewer, model);
		Cover cover = this.absences.cover();
		List<Colleague> colleagues = this.staff.colleagues();
		model.addAttribute("loads",
				colleagues.stream()
					.filter((colleague) -> colleague.role() != Role.ADMINISTRATOR)
					.map((colleague) -> Workload.of(colleague, load, cover))
					.filter((each) -> each.colleague().working() || each.open() > 0)
					.toList());
		model.addAttribute("unassigned", load.of(WorkQueue.UNASSIGNED, List.of()));
		model.addAttribute("names", colleagues.stream().collect(Collectors.toMap(Colleague::id, Colleague::name)));
		return "review/workload";
	}

	private QueueLoad load(Viewer viewer, Model model) {
		viewer.mustBe(Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR, Role.DIRECTOR);
		QueueLoad load = this.counts.load(viewer);
		LocalDate today = load.today();
		model.addAttribute("today", today);
		model.addAttribute("seconds", Duration.between(load.countedAt(), this.clock.instant()).toSeconds());
		return load;
	}

	private static boolean leads(Viewer viewer) {
		return viewer.is(Role.SUPERVISOR, Role.DIRECTOR);
	}

}
