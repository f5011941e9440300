package org.imrhelpcenter.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one rule found about one requirement, with the sentence that says so.
 *
 * @param requirement the requirement
 * @param result what was found
 * @param rule a stable name of the rule that applied, such as {@code filingWindow.inTime}
 * @param source where the rule comes from
 * @param messageKey the sentence, in {@code messages/rules.properties}
 * @param arguments the sentence's arguments: only LocalDate, Integer, String and enums
 * @param facts the facts used, in order: LocalDate, Integer, Boolean, String and enums; a
 * fact that is not known is left out
 */
public record Finding(Requirement requirement, Result result, String rule, Source source, String messageKey,
		List<Object> arguments, Map<String, Object> facts) {

	/** Keeps its own copies, facts in their order. */
	public Finding {
		arguments = List.copyOf(arguments);
		facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
	}

	static Finding of(Requirement requirement, Result result, String rule, Source source, Facts facts,
			Object... arguments) {
		return new Finding(requirement, result, rule, source, "rules." + rule, List.of(arguments), facts.asMap());
	}

	/** Whether the requirement is met. */
	public boolean met() {
		return this.result == Result.MET;
	}

}
