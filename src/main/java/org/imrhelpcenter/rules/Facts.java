package org.imrhelpcenter.rules;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Collects the facts that a rule used, in order; what is not known is left out. */
final class Facts {

	private final Map<String, Object> facts = new LinkedHashMap<>();

	Facts and(String name, @Nullable Object value) {
		if (value != null) {
			this.facts.put(name, value);
		}
		return this;
	}

	Map<String, Object> asMap() {
		return this.facts;
	}

}
