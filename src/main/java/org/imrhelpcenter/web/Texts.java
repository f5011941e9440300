package org.imrhelpcenter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the site says, in the language of the one who reads it. */
@Component
public class Texts {

	private final Messages messages;

	private final Clock clock;

	Texts(Messages messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The message with its arguments: a {@link LocalDate} is written out, an
	 * {@link Instant} is told in Pacific time, an enum constant by its own message.
	 */
	public String say(Locale locale, String key, @Nullable Object... args) {
		String said = this.messages.getMessage(key, args, null, locale);
		return (said != null) ? said : "??" + key + "??";
	}

	/** The message, or null where there is none. */
	@Nullable String sayIfAny(Locale locale, String key) {
		return this.messages.getMessage(key, null, null, locale);
	}

	public String date(Locale locale, LocalDate date) {
		return this.messages.date(date, locale);
	}

	public String time(Locale locale, Instant instant) {
		return this.messages.time(instant, locale);
	}

	public String moment(Locale locale, Instant instant) {
		return this.messages.moment(instant, locale);
	}

	public String name(Locale locale, Enum<?> constant) {
		return this.messages.name(constant, locale);
	}

	/**
	 * Any answer as it is read back: dates written out, choices by their message, text as
	 * it was typed.
	 */
	public String show(Locale locale, Object value) {
		if (value instanceof LocalDate date) {
			return date(locale, date);
		}
		if (value instanceof Instant instant) {
			return moment(locale, instant);
		}
		return (value instanceof Enum<?> constant) ? name(locale, constant) : String.valueOf(value);
	}

	/** "7 days left", "Due today" or "3 days late". */
	public String daysLeft(Locale locale, LocalDate from, LocalDate to) {
		long days = ChronoUnit.DAYS.between(from, to);
		if (days == 0) {
			return say(locale, "web.days.today");
		}
		return (days > 0) ? say(locale, "web.days.left", days) : say(locale, "web.days.late", -days);
	}

	public String daysLeft(Locale locale, LocalDate to) {
		return daysLeft(locale, LocalDate.now(this.clock), to);
	}

	/** Adds a problem that no constraint can find, in the reader's language. */
	public void reject(Errors errors, String field, String key, @Nullable Object... args) {
		errors.rejectValue(field, key, args, say(LocaleContextHolder.getLocale(), key, args));
	}

}
