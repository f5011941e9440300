package org.imrhelpcenter.eligibility;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** The days to keep, as a calendar reads them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(StoppedClock.InPlace.class)
class CalendarFileTests {

	@LocalServerPort
	int port;

	@Autowired
	StoppedClock clock;

	private Asker asker;

	@BeforeEach
	void someone() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.asker = new Asker(this.port);
	}

	@Test
	void writesTheDatesForACalendar() throws IOException, ParserException {
		HttpResponse<String> answer = this.asker.post("/check/calendar", "coverage", "LICENSED_PLAN", "mediCal", "YES",
				"decidedOn", "2026-10-01", "hearing", "NONE");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"imr-dates.ics\"");
		Calendar calendar = read(answer);
		assertThat(calendar.validate().getEntries()).isEmpty();
		List<VEvent> events = calendar.getComponents("VEVENT");
		assertThat(events).extracting(CalendarFileTests::day).containsExactly("20270401", "20270129");
		assertThat(events).extracting((event) -> event.getSummary().getValue())
			.containsExactly("Last day to ask for an Independent Medical Review",
					"Last day to ask for a State Hearing");
		assertThat(events).extracting((event) -> event.getUid().orElseThrow().getValue())
			.containsExactly("file-by-2027-04-01@imr-help-center", "state-hearing-by-2027-01-29@imr-help-center");
		assertThat(events).allSatisfy((event) -> assertThat(event.getAlarms())
			.extracting((alarm) -> alarm.getRequiredProperty(Property.TRIGGER).getValue())
			.containsExactly("-P6DT15H", "-PT15H"));
		assertThat(answer.body()).contains("DTSTAMP:20261120T181500Z", "DTSTART;VALUE=DATE:20270401", "\r\n")
			.doesNotContain("TZID", "VTIMEZONE", "LICENSED", "2026-10-01");
		assertThat(answer.body().lines()).allMatch((line) -> line.length() <= 75);
	}

	@Test
	void writesTheEndOfThePlansDaysAndNoDayThatIsOver() throws IOException, ParserException {
		Calendar waiting = read(this.asker.post("/check/calendar", "coverage", "LICENSED_PLAN", "filed", "YES",
				"filedOn", "2026-11-10"));
		assertThat(waiting.<VEvent>getComponents("VEVENT")).extracting(CalendarFileTests::day)
			.containsExactly("20261210");
		Calendar hearingOver = read(this.asker.post("/check/calendar", "mediCal", "YES", "decidedOn", "2026-05-23"));
		assertThat(hearingOver.<VEvent>getComponents("VEVENT")).extracting(CalendarFileTests::day)
			.containsExactly("20261123");
		HttpResponse<String> none = this.asker.post("/check/calendar", "mediCal", "YES", "decidedOn", "2026-01-10");
		assertThat(none.statusCode()).isEqualTo(200);
		assertThat(none.body()).contains("What to do now");
	}

	private static Calendar read(HttpResponse<String> answer) throws IOException, ParserException {
		return new CalendarBuilder().build(new StringReader(answer.body()));
	}

	private static String day(VEvent event) {
		return event.getRequiredProperty(Property.DTSTART).getValue();
	}

}
