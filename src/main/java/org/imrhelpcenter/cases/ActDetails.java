package org.imrhelpcenter.cases;

import java.util.Map;

/**
 * Why somebody did something to a case, and what else is to be known about it.
 *
 * @param reasons the reasons, in words
 * @param facts what else was recorded, by name; dates in the form of ISO 8601
 */
public record ActDetails(String reasons, Map<String, String> facts) {

	public ActDetails {
		facts = Map.copyOf(facts);
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
