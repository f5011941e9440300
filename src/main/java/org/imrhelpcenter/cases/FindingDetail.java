package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.rules.Finding;

/**
 * The part of a finding that is sealed: what was said, and the facts it was said of.
 *
 * @param sentence the sentence as it was said, in English
 * @param messageKey the sentence in any language
 * @param arguments its arguments, each with its type in front
 * @param facts the facts used, each with its type in front
 */
record FindingDetail(String sentence, String messageKey, List<String> arguments, Map<String, String> facts) {

	static FindingDetail of(Finding finding, String sentence) {
		Map<String, String> facts = new LinkedHashMap<>();
		finding.facts().forEach((name, value) -> facts.put(name, typed(value)));
		return new FindingDetail(sentence, finding.messageKey(),
				finding.arguments().stream().map(FindingDetail::typed).toList(), facts);
	}

	private static String typed(Object value) {
		if (value instanceof Enum<?> constant) {
			return constant.getDeclaringClass().getSimpleName() + ":" + constant.name();
		}
		String type = (value instanceof LocalDate) ? "date"
				: (value instanceof Integer) ? "number" : (value instanceof Boolean) ? "flag" : "text";
		return type + ":" + value;
	}

}
