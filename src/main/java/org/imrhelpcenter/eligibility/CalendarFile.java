package org.imrhelpcenter.eligibility;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Days to keep as a calendar file: whole days, which need no time zone. A calendar may be
 * shared, so it says nothing about the person.
 */
@Component
class CalendarFile {

	private static final String PRODUCT = "-//IMR Help Center//Days to keep//EN";

	/** At nine in the morning: a week before, and the day before. */
	private static final List<Duration> REMINDERS = List.of(Duration.ofHours(9).minusDays(7),
			Duration.ofHours(9).minusDays(1));

	private final Texts texts;

	CalendarFile(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Writes the file.
	 * @param dates the days, at least one
	 * @param now when it is made
	 * @param locale the reader's language
	 */
	byte[] write(List<KeyDate> dates, Instant now, Locale locale) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId(PRODUCT));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		dates.forEach((date) -> calendar.add(event(date, now, locale)));
		StringWriter text = new StringWriter();
		try {
			new CalendarOutputter().output(calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private VEvent event(KeyDate date, Instant now, Locale locale) {
		String summary = this.texts.say(locale, "eligibility.calendar." + date.kind());
		VEvent event = new VEvent(false);
		event.add(new Uid(uid(date)));
		event.add(new DtStamp(now));
		event.add(new DtStart<>(date.on()));
		event.add(new Summary(summary));
		event.add(new Description(this.texts.say(locale, "eligibility.calendar.call")));
		event.add(ImmutableTransp.TRANSPARENT);
		for (Duration before : REMINDERS) {
			VAlarm alarm = new VAlarm(before);
			alarm.add(ImmutableAction.DISPLAY);
			alarm.add(new Description(summary));
			event.add(alarm);
		}
		return event;
	}

	/** The same day stays one entry however often the file is taken. */
	private static String uid(KeyDate date) {
		return date.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + date.on() + "@imr-help-center";
	}

}
