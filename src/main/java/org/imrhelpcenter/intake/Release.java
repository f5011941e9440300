package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;

/**
 * The medical release: the whole text that a member signs.
 */
@Component
class Release {

	private static final int PARAGRAPHS = 7;

	private final Texts texts;

	Release(Texts texts) {
		this.texts = texts;
	}

	/** The paragraphs as they are shown. */
	List<String> paragraphs(Locale language) {
		return IntStream.rangeClosed(1, PARAGRAPHS)
			.mapToObj((n) -> this.texts.say(language, "intake.release." + n))
			.toList();
	}

	/** The exact text that was shown, as it is kept with the signature. */
	String text(Locale language) {
		return String.join("\n\n", paragraphs(language));
	}

}
