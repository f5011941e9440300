package org.imrhelpcenter.cases;

import org.imrhelpcenter.rules.Decision;

/**
 * What the department decided about one disputed service.
 *
 * @param name the service, in the member's words
 * @param decision what was decided
 */
public record Decided(String name, Decision decision) {

	/** Medical words do not find their way into a log. */
	@Override
	public String toString() {
		return "Decided[" + this.decision + "]";
	}

}
