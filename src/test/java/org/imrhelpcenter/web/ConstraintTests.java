package org.imrhelpcenter.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.validation.MessageInterpolatorFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What is refused, and in which words; today is November 23, 2026 in California, a
 * quarter to midnight.
 */
class ConstraintTests {

	private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T07:45:00Z"), Messages.PACIFIC);

	private final Validator validator = Validation.byDefaultProvider()
		.configure()
		.clockProvider(() -> TODAY)
		.messageInterpolator(new MessageInterpolatorFactory(Words.messages()).getObject())
		.buildValidatorFactory()
		.getValidator();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			11    | 23 | 2026 |
			1     | 1  | 1900 |
			2     | 29 | 2024 |
			 4    | 09 | 1958 |
			April | 9  | 1958 |
			sept. | 9  | 1958 |
			      |    |      |
			      | 9  | 1958 | Choose the month.
			13    | 9  | 1958 | This is not a month. Choose a month from January to December.
			0     | 9  | 1958 | This is not a month. Choose a month from January to December.
			Ma    | 9  | 1958 | This is not a month. Choose a month from January to December.
			4     |    | 1958 | Enter the day.
			4     | 32 | 1958 | This is not a day. Enter a number from 1 to 31.
			4     | 0  | 1958 | This is not a day. Enter a number from 1 to 31.
			4     | x  | 1958 | This is not a day. Enter a number from 1 to 31.
			4     | 9  |      | Enter the year.
			4     | 9  | 58   | Enter the year with four digits, for example 1958.
			4     | 9  | 19582| Enter the year with four digits, for example 1958.
			2     | 30 | 1958 | February has no day 30.
			2     | 29 | 2026 | February 2026 has no day 29.
			6     | 31 | 2026 | June has no day 31.
			11    | 24 | 2026 | This date is in the future. Enter today's date or an earlier one.
			12    | 31 | 1899 | This date is too long ago. Enter a date in 1900 or later.
			""")
	void saysWhatIsWrongWithADate(String month, String day, String year, String message) {
		DateParts date = new DateParts(month, day, year);
		assertThat(messages(new Born(date))).isEqualTo((message != null) ? List.of(message) : List.of());
		assertThat(date.toDate().isPresent()).isEqualTo(message == null && month != null || later(message));
	}

	@Test
	void aDateThatIsNotThereAtAllIsNoProblem() {
		assertThat(messages(new Born(null))).isEmpty();
	}

	@Test
	void pointsAtThePartThatIsWrong() {
		assertThat(this.validator.validate(new Born(new DateParts("2", "30", "1958"))))
			.extracting((problem) -> problem.getPropertyPath().toString())
			.containsExactly("date.day");
	}

	@Test
	void saysWhichDateItMeansWhereAPageAsksForSeveral() {
		assertThat(messages(new Dated(new DateParts("2", "30", "1958"))))
			.containsExactly("Day: February has no day 30.");
	}

	@Test
	void aDateMayBeInTheFutureWhereThatMakesSense() {
		assertThat(messages(new Dated(new DateParts("2", "28", "2027")))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void keepsTextInEveryScriptAndRefusesWhatCannotBeKept(String text, String message) {
		assertThat(messages(new Told(text, ""))).isEqualTo((message != null) ? List.of(message) : List.of());
	}

	static Stream<Arguments> keepsTextInEveryScriptAndRefusesWhatCannotBeKept() {
		String control = "This holds a character that we cannot keep. Please type it again.";
		return Stream.of(arguments(null, null), arguments("", null), arguments("Nguyễn 😀", null),
				arguments("محمد", null), arguments("<b>'; --", null), arguments("0123456789", null),
				arguments("a\u200cb", null),
				arguments("0123456789a", "This is too long: it has 11 characters, and there is room for 10."),
				arguments("a\u0000b", control), arguments("a\u001bb", control), arguments("a\nb", control),
				arguments("a\tb", control), arguments("a\u0085b", control), arguments("a\ud800b", control));
	}

	@Test
	void takesLinesOnlyWhereTheFieldHasThem() {
		assertThat(messages(new Told("", "one\r\n\ttwo"))).isEmpty();
		assertThat(messages(new Told("", "one\u0007"))).hasSize(1);
	}

	@Test
	void takesOnlyWhatWasOffered() {
		assertThat(messages(new Chosen("YES", List.of("YES", "NO")))).isEmpty();
		assertThat(messages(new Chosen("", List.of()))).isEmpty();
		assertThat(messages(new Chosen(null, null))).isEmpty();
		assertThat(messages(new Chosen("yes", List.of("NO", "MAYBE"))))
			.containsExactly("Choose one of the answers shown.", "Choose one of the answers shown.");
	}

	@Test
	void knowsAnAnswerFromNone() {
		assertThat(messages(new Asked("x", List.of("", "x"), DateParts.of(java.time.LocalDate.of(2026, 1, 2)))))
			.isEmpty();
		assertThat(messages(new Asked(" ", List.of(""), DateParts.none()))).hasSize(3);
		assertThat(messages(new Asked(null, null, null))).hasSize(3);
	}

	private List<String> messages(Object page) {
		return this.validator.validate(page).stream().map(ConstraintViolation::getMessage).sorted().toList();
	}

	private static boolean later(String message) {
		return message != null && (message.contains("future") || message.contains("long ago"));
	}

	record Born(@RealDate(past = true) DateParts date) {
	}

	record Dated(@RealDate(about = "{web.day}") DateParts date) {
	}

	record Told(@Text(max = 10) String word, @Text(max = 100, lines = true) String story) {
	}

	record Chosen(@OneOf(YesNo.class) String one, @OneOf(YesNo.class) List<String> several) {
	}

	record Asked(@Answered String text, @Answered List<String> several, @Answered DateParts date) {
	}

}
