package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The three items of a complete application, each with the legal day on which it was
 * received (never the day on which somebody looked); null for what is still missing.
 *
 * @param planNamedOn when the plan was named
 * @param problemDescribedOn when the problem was described
 * @param releaseSignedOn when the signed medical release arrived
 */
public record Completeness(@Nullable LocalDate planNamedOn, @Nullable LocalDate problemDescribedOn,
		@Nullable LocalDate releaseSignedOn) {

	/** An application with all three items on one day, as an online one has. */
	public static Completeness allOn(LocalDate day) {
		return new Completeness(day, day, day);
	}

	/**
	 * The same items, with one that has arrived. What was here before stays as it was.
	 * @param item what arrived
	 * @param on the legal day on which it was received
	 */
	public Completeness with(ApplicationItem item, LocalDate on) {
		return new Completeness(received(ApplicationItem.PLAN, this.planNamedOn, item, on),
				received(ApplicationItem.PROBLEM, this.problemDescribedOn, item, on),
				received(ApplicationItem.RELEASE, this.releaseSignedOn, item, on));
	}

	/**
	 * The same items without one, which turned out to be missing.
	 * @param item what is missing
	 */
	public Completeness without(ApplicationItem item) {
		return new Completeness((item != ApplicationItem.PLAN) ? this.planNamedOn : null,
				(item != ApplicationItem.PROBLEM) ? this.problemDescribedOn : null,
				(item != ApplicationItem.RELEASE) ? this.releaseSignedOn : null);
	}

	/**
	 * When an item was received.
	 * @param item which one
	 * @return the legal day; empty while it is missing
	 */
	public Optional<LocalDate> receivedOn(ApplicationItem item) {
		return Optional.ofNullable(switch (item) {
			case PLAN -> this.planNamedOn;
			case PROBLEM -> this.problemDescribedOn;
			case RELEASE -> this.releaseSignedOn;
		});
	}

	private static @Nullable LocalDate received(ApplicationItem item, @Nullable LocalDate before,
			ApplicationItem arrived, LocalDate on) {
		return (before == null && item == arrived) ? on : before;
	}

	/**
	 * What has not arrived yet.
	 * @return the missing items, in the order of the form
	 */
	public List<ApplicationItem> missing() {
		List<ApplicationItem> missing = new ArrayList<>();
		if (this.planNamedOn == null) {
			missing.add(ApplicationItem.PLAN);
		}
		if (this.problemDescribedOn == null) {
			missing.add(ApplicationItem.PROBLEM);
		}
		if (this.releaseSignedOn == null) {
			missing.add(ApplicationItem.RELEASE);
		}
		return missing;
	}

	/**
	 * The day on which the application became complete.
	 * @return the day on which the last of the three arrived; empty while one is missing
	 */
	public Optional<LocalDate> completedOn() {
		if (this.planNamedOn == null || this.problemDescribedOn == null || this.releaseSignedOn == null) {
			return Optional.empty();
		}
		return Stream.of(this.planNamedOn, this.problemDescribedOn, this.releaseSignedOn).max(LocalDate::compareTo);
	}

}
