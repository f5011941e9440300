package org.imrhelpcenter.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Part A of the Authorized Assistant Form: the member lets somebody help.
 */
@Component
public class PartA {

	/** How the signed document is named on the case. */
	public static final String DOCUMENT = "PART_A";

	private static final int PARAGRAPHS = 5;

	private final Texts texts;

	PartA(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The paragraphs as they are shown.
	 * @param language the language
	 * @param helper whom the member names
	 * @return the paragraphs, the last one about its end
	 */
	public List<String> paragraphs(Locale language, NamedPerson helper) {
		List<String> paragraphs = new ArrayList<>(named(language, helper.name()));
		paragraphs.add((helper.endsOn() != null) ? this.texts.say(language, "intake.partA.until", helper.endsOn())
				: this.texts.say(language, "intake.partA.noEnd"));
		return paragraphs;
	}

	/**
	 * The paragraphs of a form that nobody has filled in. A line on it asks for the last
	 * day.
	 * @param language the language
	 * @return the paragraphs
	 */
	List<String> blank(Locale language) {
		return named(language, this.texts.say(language, "intake.assistant.a.named"));
	}

	private List<String> named(Locale language, String helper) {
		return IntStream.rangeClosed(1, PARAGRAPHS)
			.mapToObj((n) -> this.texts.say(language, "intake.partA." + n, helper))
			.toList();
	}

	/**
	 * The signature under the exact text that was shown.
	 * @param helper whom the member names
	 * @param name the name as it was typed
	 * @param witness who saw the mark; null when the name was typed
	 * @param evidence where the signature came from
	 * @return the signature
	 */
	public Signature sign(NamedPerson helper, String name, @Nullable String witness, Evidence evidence) {
		return evidence.under(DOCUMENT, paragraphs(evidence.language(), helper), name, witness);
	}

}
