package org.imrhelpcenter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The site's words as templates ask for them: {@code ${#say.date(case.receivedOn)}}. */
@Component
class Say {

	private final Texts texts;

	Say(Texts texts) {
		this.texts = texts;
	}

	public String text(String key, @Nullable Object... args) {
		return this.texts.say(locale(), key, args);
	}

	public String date(@Nullable LocalDate date) {
		return (date != null) ? this.texts.date(locale(), date) : "";
	}

	public String time(@Nullable Instant instant) {
		return (instant != null) ? this.texts.time(locale(), instant) : "";
	}

	public String moment(@Nullable Instant instant) {
		return (instant != null) ? this.texts.moment(locale(), instant) : "";
	}

	public String name(@Nullable Enum<?> constant) {
		return (constant != null) ? this.texts.name(locale(), constant) : "";
	}

	/** An answer as it is read back. */
	public String show(@Nullable Object answer) {
		return (answer != null) ? this.texts.show(locale(), answer) : "";
	}

	/** Something recorded as plain text, in a sentence; empty where there is none. */
	public String recorded(String key, String text) {
		return (this.texts.sayIfAny(locale(), key) != null) ? text(key, recorded(text)) : "";
	}

	/** The name of a language, in the one that is read. */
	public String language(String tag) {
		return Locale.forLanguageTag(tag).getDisplayLanguage(locale());
	}

	/** A text in pieces: case numbers and phone numbers are read as a whole. */
	public List<Piece> pieces(String text) {
		return Piece.of(text);
	}

	/** A date of ISO 8601, the message that says a choice, or words. */
	private String recorded(String text) {
		if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
			return date(LocalDate.parse(text));
		}
		String said = text.matches("[A-Z][A-Za-z]+\\.[A-Z_]+") ? this.texts.sayIfAny(locale(), text) : null;
		return (said != null) ? said : text;
	}

	public String daysLeft(@Nullable LocalDate to) {
		return (to != null) ? this.texts.daysLeft(locale(), to) : "";
	}

	public String daysLeft(LocalDate from, LocalDate to) {
		return this.texts.daysLeft(locale(), from, to);
	}

	/** The message as a script fills it in: its first argument stays {0}. */
	public String pattern(String key) {
		return this.texts.say(locale(), key, "{0}");
	}

	/** The choices of a field, from options as they are or from an enum's constants. */
	public List<Option> options(Object choices) {
		Collection<?> all = (choices instanceof Object[] array) ? Arrays.asList(array) : (Collection<?>) choices;
		return all.stream().map(this::option).toList();
	}

	/** Whether something was typed that is none of the choices. */
	public boolean unlisted(Object choices, String typed) {
		return !typed.isBlank() && options(choices).stream().noneMatch((option) -> option.value().equals(typed));
	}

	public List<Option> yesNo() {
		return options(YesNo.values());
	}

	public List<Option> months() {
		return Arrays.stream(Month.values())
			.map((month) -> new Option(String.valueOf(month.getValue()),
					month.getDisplayName(TextStyle.FULL_STANDALONE, locale())))
			.toList();
	}

	public boolean sameMonth(String typed, String month) {
		return new DateParts(typed, "", "").monthNumber().orElse(0) == Integer.parseInt(month);
	}

	public boolean several(@Nullable Object value) {
		return value instanceof Collection<?>;
	}

	/** The ids of what belongs to a field: its hint, then its error. */
	public @Nullable String described(String name, @Nullable Object hint, @Nullable Object error) {
		String ids = ((hint != null) ? name + "-hint " : "") + ((error != null) ? name + "-error" : "");
		return ids.isEmpty() ? null : ids.strip();
	}

	private Option option(@Nullable Object choice) {
		if (choice instanceof Enum<?> constant) {
			String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name() + ".hint";
			return new Option(constant.name(), name(constant), this.texts.sayIfAny(locale(), key));
		}
		return (Option) Objects.requireNonNull(choice);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
