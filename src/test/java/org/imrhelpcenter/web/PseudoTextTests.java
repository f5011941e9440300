package org.imrhelpcenter.web;

import java.text.MessageFormat;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The language that nobody speaks says what English says. */
class PseudoTextTests {

	@Test
	void putsAnAccentOnEveryLetterAndMakesWordsLonger() {
		assertThat(PseudoText.of("Continue at once.")).isEqualTo("Çöñţîñûéëëëë àţë öñçéëë.");
	}

	@Test
	void keepsWhatIsFilledIn() {
		assertThat(new MessageFormat(PseudoText.of("Not {0}''s"), Locale.ENGLISH).format(new Object[] { "Ana" }))
			.isEqualTo("Ñöţëë Ana'šë");
		assertThat(PseudoText.of("In '{year}' or")).isEqualTo("Îñë '{year}' öŕë");
	}

	@Test
	void keepsWhereAChoiceIsMade() {
		MessageFormat format = new MessageFormat(PseudoText.of("{0,choice,1#1 day left|1<{0} days left}."),
				Locale.ENGLISH);
		assertThat(format.format(new Object[] { 1 })).isEqualTo("1 ďàýëë ĺéḟţëë.");
		assertThat(format.format(new Object[] { 7 })).isEqualTo("7 ďàýšëë ĺéḟţëë.");
	}

}
