package org.imrhelpcenter.rules;

import java.util.List;

/**
 * A sentence to be said in the reader's language.
 *
 * @param messageKey the sentence, in {@code messages/rules.properties}
 * @param arguments LocalDate, Instant, Integer, String and enums
 */
public record Sentence(String messageKey, List<Object> arguments) {

	/** Keeps its own copy of the arguments. */
	public Sentence {
		arguments = List.copyOf(arguments);
	}

	static Sentence of(String messageKey, Object... arguments) {
		return new Sentence(messageKey, List.of(arguments));
	}

}
