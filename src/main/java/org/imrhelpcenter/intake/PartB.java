package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Part B of the Authorized Assistant Form: what whoever acts for a member agrees to.
 */
@Component
public class PartB {

	/** How the signed document is named on the case. */
	public static final String DOCUMENT = "PART_B";

	private static final int PARAGRAPHS = 4;

	private final Texts texts;

	PartB(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The paragraphs as they are shown.
	 * @param language the language
	 * @param capacity in which capacity somebody acts
	 * @param member the member's name
	 * @return the paragraphs
	 */
	public List<String> paragraphs(Locale language, Capacity capacity, String member) {
		return IntStream.rangeClosed(1, PARAGRAPHS)
			.mapToObj((n) -> this.texts.say(language, "intake.partB." + capacity + "." + n, member))
			.toList();
	}

	/** The signature that is on paper. */
	Signature onPaper(Locale language, String name) {
		return new Signature(DOCUMENT, this.texts.say(language, "intake.signed.onPaper"), language, name, null, "", "");
	}

	/** The paragraphs of a form that nobody has filled in. */
	List<String> blank(Locale language, Capacity capacity) {
		return paragraphs(language, capacity, this.texts.say(language, "intake.assistant.b.patient"));
	}

	/**
	 * The signature under the exact text that was shown.
	 * @param capacity in which capacity somebody acts
	 * @param member the member's name
	 * @param name the name as it was typed
	 * @param witness who saw the mark; null when the name was typed
	 * @param evidence where the signature came from
	 * @return the signature
	 */
	public Signature sign(Capacity capacity, String member, String name, @Nullable String witness, Evidence evidence) {
		return evidence.under(DOCUMENT, paragraphs(evidence.language(), capacity, member), name, witness);
	}

}
