package org.imrhelpcenter.web;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Every module's words, with dates written out wherever a sentence names one. */
class Messages extends ResourceBundleMessageSource {

	static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

	Messages(MessageFiles files) {
		setBundleClassLoader(files.loader());
		setDefaultEncoding(StandardCharsets.UTF_8.name());
		setFallbackToSystemLocale(false);
		// One rule for every message: apostrophes are doubled, with or without arguments.
		setAlwaysUseMessageFormat(true);
		addBasenames(files.modules().stream().map((module) -> "messages/" + module).toArray(String[]::new));
	}

	String date(LocalDate date, Locale locale) {
		return written("web.pattern.date", date, locale);
	}

	String time(Instant instant, Locale locale) {
		return written("web.pattern.time", instant.atZone(PACIFIC), locale);
	}

	String moment(Instant instant, Locale locale) {
		return written("web.pattern.moment", instant.atZone(PACIFIC), locale);
	}

	String name(Enum<?> constant, Locale locale) {
		return getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, locale);
	}

	@Override
	protected Object[] resolveArguments(@Nullable Object @Nullable [] args, @Nullable Locale locale) {
		Object[] resolved = super.resolveArguments(args, locale);
		Locale spoken = (locale != null) ? locale : Locale.ENGLISH;
		return Arrays.stream(resolved).map((argument) -> spoken(argument, spoken)).toArray();
	}

	private Object spoken(@Nullable Object argument, Locale locale) {
		if (argument instanceof LocalDate date) {
			return date(date, locale);
		}
		if (argument instanceof Instant instant) {
			return moment(instant, locale);
		}
		if (argument instanceof Enum<?> constant) {
			return name(constant, locale);
		}
		return (argument != null) ? argument : "";
	}

	private String written(String pattern, TemporalAccessor when, Locale locale) {
		return DateTimeFormatter.ofPattern(getMessage(pattern, null, locale), inCalifornia(locale)).format(when);
	}

	@Override
	protected MessageFormat createMessageFormat(String pattern, @Nullable Locale locale) {
		return super.createMessageFormat(pattern, inCalifornia((locale != null) ? locale : Locale.ENGLISH));
	}

	/** In every language, numbers and times are written as people here write them. */
	private static Locale inCalifornia(Locale locale) {
		return locale.getCountry().isEmpty() ? new Locale.Builder().setLocale(locale).setRegion("US").build() : locale;
	}

}
