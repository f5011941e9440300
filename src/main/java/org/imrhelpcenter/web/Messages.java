package org.imrhelpcenter.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractMessageSource;
import org.springframework.util.ObjectUtils;

/**
 * Every module's words, with dates written out wherever a sentence names one. All words
 * of a language are in one table, and what has no arguments is put into words once: a
 * page says a hundred of them.
 */
class Messages extends AbstractMessageSource {

	static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

	private final Map<Locale, Words> languages = new HashMap<>();

	private final Words english;

	Messages(MessageFiles files) {
		// One rule for every message: apostrophes are doubled, with or without arguments.
		setAlwaysUseMessageFormat(true);
		this.english = new Words(Locale.ENGLISH, files);
		files.languages().forEach((language) -> this.languages.put(language, new Words(language, files)));
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
	protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] args,
			@Nullable Locale locale) {
		String said = (code != null && ObjectUtils.isEmpty(args)) ? words(locale).say(code) : null;
		return (said != null) ? said : super.getMessageInternal(code, args, locale);
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		return words(locale).format(code);
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
		return words(locale).pattern(pattern).format(when);
	}

	@Override
	protected MessageFormat createMessageFormat(String pattern, @Nullable Locale locale) {
		return super.createMessageFormat(pattern, inCalifornia((locale != null) ? locale : Locale.ENGLISH));
	}

	private Words words(@Nullable Locale locale) {
		if (locale == null) {
			return this.english;
		}
		Words own = this.languages.get(locale);
		return (own != null) ? own
				: this.languages.getOrDefault(Locale.forLanguageTag(locale.getLanguage()), this.english);
	}

	/** In every language, numbers and times are written as people here write them. */
	private static Locale inCalifornia(Locale locale) {
		return locale.getCountry().isEmpty() ? new Locale.Builder().setLocale(locale).setRegion("US").build() : locale;
	}

	/**
	 * What is said in one language.
	 */
	private static final class Words {

		private final Locale here;

		private final Map<String, String> texts;

		private final Map<String, String> said = new ConcurrentHashMap<>();

		private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

		private final Map<String, DateTimeFormatter> patterns = new ConcurrentHashMap<>();

		private Words(Locale language, MessageFiles files) {
			this.here = inCalifornia(language);
			this.texts = files.everything(language);
		}

		@Nullable String say(String key) {
			String said = this.said.get(key);
			if (said == null) {
				MessageFormat format = format(key);
				if (format == null) {
					return null;
				}
				synchronized (format) {
					said = format.format(new Object[0]);
				}
				this.said.put(key, said);
			}
			return said;
		}

		@Nullable MessageFormat format(String key) {
			MessageFormat format = this.formats.get(key);
			String text = (format == null) ? this.texts.get(key) : null;
			return (text == null) ? format
					: this.formats.computeIfAbsent(key, (any) -> new MessageFormat(text, this.here));
		}

		DateTimeFormatter pattern(String key) {
			return this.patterns.computeIfAbsent(key,
					(any) -> DateTimeFormatter.ofPattern(String.valueOf(say(key)), this.here));
		}

	}

}
