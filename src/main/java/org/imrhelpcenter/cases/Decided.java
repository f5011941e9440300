package org.imrhelpcenter.cases;

import java.time.Instant;

import org.imrhelpcenter.rules.Decision;

/**
 * What the department decided about one disputed service.
 *
 * @param name the service, in the member's words
 * @param decision what was decided
 * @param adoptedAt when that became the department's decision
 */
public record Decided(String name, Decision decision, Instant adoptedAt) {

	/** Medical words do not find their way into a log. */
	@Override
	public String toString() {
		return "Decided[" + this.decision + "]";
	}

}
