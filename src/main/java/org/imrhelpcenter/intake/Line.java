package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer, as it is read back.
 *
 * @param label the message key of the question
 * @param values the answer: text as it was typed, dates, and choices as enums; empty when
 * it was not answered
 */
public record Line(String label, List<Object> values) {

	static Line text(String label, @Nullable String typed) {
		return new Line(label, (typed == null || typed.isBlank()) ? List.of() : List.of(typed.strip()));
	}

	static Line texts(String label, String separator, @Nullable String... typed) {
		String joined = String.join(separator,
				Arrays.stream(typed).filter((each) -> each != null && !each.isBlank()).map(String::strip).toList());
		return text(label, joined);
	}

	static <E extends Enum<E>> Line choice(String label, Class<E> choices, @Nullable String chosen) {
		return choices(label, choices, (chosen != null) ? List.of(chosen) : List.of());
	}

	/**
	 * Choices in the order in which they were offered; what was never offered is left
	 * out.
	 */
	static <E extends Enum<E>> Line choices(String label, Class<E> choices, List<String> chosen) {
		return new Line(label,
				Arrays.stream(choices.getEnumConstants())
					.filter((choice) -> chosen.contains(choice.name()))
					.map(Object.class::cast)
					.toList());
	}

	static Line date(String label, @Nullable DateParts typed) {
		LocalDate date = (typed != null) ? typed.toDate().orElse(null) : null;
		return new Line(label, (date != null) ? List.of(date) : List.of());
	}

	/** These lines, without those that do not apply. */
	static List<Line> of(@Nullable Line... lines) {
		return Arrays.stream(lines).flatMap(Stream::ofNullable).toList();
	}

	boolean isAnswered() {
		return !this.values.isEmpty();
	}

	/** The line if it applies. */
	@Nullable Line when(boolean applies) {
		return applies ? this : null;
	}

	/**
	 * The answer in a person's language.
	 * @param texts the messages
	 * @param locale the language
	 * @return one text for each part of the answer
	 */
	public List<String> in(Texts texts, Locale locale) {
		return this.values.stream().map((value) -> texts.show(locale, value)).toList();
	}

}
