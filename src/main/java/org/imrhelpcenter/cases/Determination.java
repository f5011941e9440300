package org.imrhelpcenter.cases;

import java.time.Instant;

import org.imrhelpcenter.rules.Decision;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Votes;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one disputed service.
 *
 * @param service its place in the application, from 1
 * @param name the service, in the member's words
 * @param kind the kind of dispute
 * @param votes how the reviewers voted
 * @param decision what follows from that
 * @param summary why, in plain language
 * @param reviewers the reviewers' qualifications, never their names
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 * @param returned whether it was given back and has to be recorded again
 * @param adoptedAt when it was adopted; null while it is not
 */
public record Determination(int service, String name, KindOfDispute kind, Votes votes, Decision decision,
		String summary, String reviewers, Instant recordedAt, long recordedBy, boolean returned,
		@Nullable Instant adoptedAt) {

	/** Medical words do not find their way into a log. */
	@Override
	public String toString() {
		return "Determination[" + this.service + "]";
	}

}
