package org.imrhelpcenter.cases;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why somebody did something to a case, and what else is to be known about it.
 *
 * @param reasons the reasons, in words
 * @param facts what else was recorded, by name; dates in the form of ISO 8601, choices as
 * the message that says them, such as {@code ContactWay.CALL}
 */
public record ActDetails(String reasons, Map<String, String> facts) {

	public ActDetails {
		facts = Collections.unmodifiableMap(new TreeMap<>(facts));
	}

	/**
	 * Reasons alone.
	 * @param reasons the reasons
	 */
	public ActDetails(String reasons) {
		this(reasons, Map.of());
	}

	/** Medical words do not find their way into a log. */
	@Override
	public String toString() {
		return "ActDetails";
	}

}
