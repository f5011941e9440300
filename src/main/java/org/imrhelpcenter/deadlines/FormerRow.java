package org.imrhelpcenter.deadlines;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.FormerDue;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A due date that a clock had before its case turned urgent or standard.
 */
@Entity
@Table(name = "case_clock_former")
class FormerRow {

	@EmbeddedId
	private Key key;

	@Enumerated(EnumType.STRING)
	private Urgency urgency;

	private LocalDate dueOn;

	private @Nullable Instant dueAt;

	private LocalDate changedOn;

	protected FormerRow() {
	}

	FormerRow(long caseId, ClockKind kind, int ordinal, FormerDue former) {
		this.key = new Key(caseId, kind, ordinal);
		this.urgency = former.urgency();
		this.dueOn = former.dueOn();
		this.dueAt = former.dueAt();
		this.changedOn = former.changedOn();
	}

	ClockKind kind() {
		return this.key.kind();
	}

	FormerDue former() {
		return new FormerDue(this.urgency, this.dueOn, this.dueAt, null, this.changedOn);
	}

	/** One row for each case, clock and change, counted from 1. */
	@Embeddable
	record Key(long caseId, @Enumerated(EnumType.STRING) ClockKind kind, int ordinal) implements Serializable {
	}

}
