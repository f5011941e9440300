package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The medical release: the whole text that is signed for a member.
 */
@Component
public class Release {

	private static final int PARAGRAPHS = 7;

	private final Texts texts;

	Release(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The paragraphs as they are shown.
	 * @param language the language
	 * @return the paragraphs
	 */
	public List<String> paragraphs(Locale language) {
		return IntStream.rangeClosed(1, PARAGRAPHS)
			.mapToObj((n) -> this.texts.say(language, "intake.release." + n))
			.toList();
	}

	/**
	 * The signature under the exact text that was shown.
	 * @param name the name as it was typed
	 * @param witness who saw the mark; null when the name was typed
	 * @param evidence where the signature came from
	 * @return the signature
	 */
	public Signature sign(String name, @Nullable String witness, Evidence evidence) {
		return evidence.under(Signature.RELEASE, paragraphs(evidence.language()), name, witness);
	}

}
