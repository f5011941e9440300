package org.imrhelpcenter.assistants;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody may act: the last day that the member set, the day on which it was
 * ended, and the days of the member's life that end it.
 */
@Embeddable
class Term {

	private @Nullable LocalDate memberBornOn;

	private @Nullable LocalDate memberDiedOn;

	private @Nullable LocalDate endsOn;

	private @Nullable LocalDate endedOn;

	private @Nullable String endedBy;

	protected Term() {
	}

	Term(@Nullable LocalDate memberBornOn, @Nullable LocalDate memberDiedOn, @Nullable LocalDate endsOn) {
		this.memberBornOn = memberBornOn;
		this.memberDiedOn = memberDiedOn;
		this.endsOn = endsOn;
	}

	void until(@Nullable LocalDate last) {
		this.endsOn = last;
	}

	boolean end(String by, LocalDate on) {
		if (this.endedOn != null) {
			return false;
		}
		this.endedOn = on;
		this.endedBy = by;
		return true;
	}

	void memberBorn(LocalDate on) {
		this.memberBornOn = on;
	}

	void memberDied(LocalDate on) {
		this.memberDiedOn = on;
	}

	/** The first day on which nothing is told any more. */
	@Nullable LocalDate over() {
		LocalDate afterLast = (this.endsOn != null) ? this.endsOn.plusDays(1) : null;
		if (this.endedOn == null || afterLast == null) {
			return (this.endedOn != null) ? this.endedOn : afterLast;
		}
		return this.endedOn.isBefore(afterLast) ? this.endedOn : afterLast;
	}

	boolean isOver(LocalDate today) {
		LocalDate over = over();
		return over != null && !today.isBefore(over);
	}

	@Nullable LocalDate memberBornOn() {
		return this.memberBornOn;
	}

	@Nullable LocalDate memberDiedOn() {
		return this.memberDiedOn;
	}

	@Nullable LocalDate endsOn() {
		return this.endsOn;
	}

	@Nullable LocalDate endedOn() {
		return this.endedOn;
	}

}
