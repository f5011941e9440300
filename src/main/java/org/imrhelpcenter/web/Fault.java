package org.imrhelpcenter.web;

import java.util.List;

/**
 * What is wrong with one field that a program sent. It never holds what was sent.
 *
 * @param field the field's name, such as {@code appeal.filedOn}
 * @param messageKey the sentence that says what to send instead
 * @param arguments the sentence's arguments
 */
public record Fault(String field, String messageKey, List<Object> arguments) {

	/** Keeps its own copy of the arguments. */
	public Fault {
		arguments = List.copyOf(arguments);
	}

	public static Fault of(String field, String messageKey, Object... arguments) {
		return new Fault(field, messageKey, List.of(arguments));
	}

}
