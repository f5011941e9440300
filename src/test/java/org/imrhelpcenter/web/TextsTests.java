package org.imrhelpcenter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the site speaks. */
class TextsTests {

	private static final Instant LATE_EVENING = Instant.parse("2026-11-24T06:15:00Z");

	private final Texts texts = new Texts(Words.messages(), Clock.fixed(LATE_EVENING, Messages.PACIFIC));

	@Test
	void writesDatesOutInPacificTime() {
		assertThat(this.texts.say(Locale.ENGLISH, "web.saved", LocalDate.of(2026, 5, 3)))
			.isEqualTo("Saved at May 3, 2026");
		assertThat(this.texts.say(Locale.ENGLISH, "web.saved", LATE_EVENING))
			.isEqualTo("Saved at November 23, 2026, 10:15 PM Pacific time");
		assertThat(this.texts.time(Locale.ENGLISH, LATE_EVENING)).isEqualTo("10:15 PM");
		assertThat(this.texts.say(Locale.ENGLISH, "web.saved", YesNo.NO)).isEqualTo("Saved at No");
		assertThat(this.texts.say(Locale.ENGLISH, "web.saved", 1200)).isEqualTo("Saved at 1,200");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-22, 1 day late", "2026-11-20, 3 days late", "2026-11-23, Due today", "2026-11-24, 1 day left",
			"2026-11-30, 7 days left" })
	void countsDaysFromTheHelpCentersDay(LocalDate due, String said) {
		assertThat(this.texts.daysLeft(Locale.ENGLISH, due)).isEqualTo(said);
		assertThat(this.texts.daysLeft(Locale.ENGLISH, LocalDate.of(2026, 11, 23), due)).isEqualTo(said);
	}

	@Test
	void readsAnswersBack() {
		assertThat(this.texts.show(Locale.ENGLISH, LocalDate.of(1958, 4, 9))).isEqualTo("April 9, 1958");
		assertThat(this.texts.show(Locale.ENGLISH, YesNo.YES)).isEqualTo("Yes");
		assertThat(this.texts.show(Locale.ENGLISH, "{0} isn't")).isEqualTo("{0} isn't");
	}

	@Test
	void showsAMissingMessageAsMissing() {
		assertThat(this.texts.say(Locale.ENGLISH, "web.nowhere")).isEqualTo("??web.nowhere??");
	}

	@Test
	void writesDatesAndNumbersAsSpanishReadersHereDo() {
		Locale spanish = Locale.forLanguageTag("es");
		assertThat(this.texts.date(spanish, LocalDate.of(2026, 11, 30))).isEqualTo("30 de noviembre de 2026");
		assertThat(this.texts.moment(spanish, LATE_EVENING).replaceAll("\\h", " "))
			.isEqualTo("23 de noviembre de 2026, 10:15 p. m., hora del Pacífico");
		assertThat(this.texts.say(spanish, "web.count", 20000)).isEqualTo("Puede escribir hasta 20,000 letras");
		assertThat(this.texts.daysLeft(spanish, LocalDate.of(2026, 11, 24))).isEqualTo("Queda 1 día");
		assertThat(this.texts.daysLeft(spanish, LocalDate.of(2026, 11, 30))).isEqualTo("Quedan 7 días");
	}

}
