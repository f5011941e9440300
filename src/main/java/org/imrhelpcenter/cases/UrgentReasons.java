package org.imrhelpcenter.cases;

import java.util.List;

/**
 * Why a case cannot wait, as it was said.
 *
 * @param grounds the grounds that were chosen, by name
 * @param words what else was said; may be empty
 */
public record UrgentReasons(List<String> grounds, String words) {

	public UrgentReasons {
		grounds = List.copyOf(grounds);
	}

	/** Medical words do not find their way into a log. */
	@Override
	public String toString() {
		return "UrgentReasons";
	}

}
