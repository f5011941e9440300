package org.imrhelpcenter.eligibility;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The days that follow from the answers, for the person's own calendar.
 */
@Controller
class CalendarFileController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CheckDesk desk;

	private final CalendarFile file;

	private final Clock clock;

	CalendarFileController(CheckDesk desk, CalendarFile file, Clock clock) {
		this.desk = desk;
		this.file = file;
		this.clock = clock;
	}

	/** The file; the page where something is wrong or there is no day to keep. */
	@PostMapping("/check/calendar")
	Object take(@ModelAttribute CheckPage page) {
		ModelAndView again = this.desk.mend(page);
		if (again != null) {
			return again;
		}
		List<KeyDate> dates = this.desk.dates(page).toKeep();
		if (dates.isEmpty()) {
			return this.desk.result(page);
		}
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("imr-dates.ics").build().toString())
			.body(this.file.write(dates, this.clock.instant(), LocaleContextHolder.getLocale()));
	}

}
