package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.imrhelpcenter.rules.Completeness;
import org.jspecify.annotations.Nullable;

/**
 * What a member still has to send before an application is complete.
 */
enum MissingItem {

	/** Which health plan it is. */
	PLAN,
	/** What the problem is. */
	PROBLEM,
	/** The signed medical release. */
	RELEASE;

	static List<MissingItem> of(Completeness received) {
		return Stream
			.of(PLAN.unless(received.planNamedOn()), PROBLEM.unless(received.problemDescribedOn()),
					RELEASE.unless(received.releaseSignedOn()))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private @Nullable MissingItem unless(@Nullable LocalDate receivedOn) {
		return (receivedOn == null) ? this : null;
	}

}
