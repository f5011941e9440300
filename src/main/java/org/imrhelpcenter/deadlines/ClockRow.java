package org.imrhelpcenter.deadlines;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockLength;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.Extension;
import org.imrhelpcenter.rules.FormerDue;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case, as it is stored.
 */
@Entity
@Table(name = "case_clock")
class ClockRow {

	@EmbeddedId
	private Key key;

	@Version
	private int version;

	@Enumerated(EnumType.STRING)
	private Urgency urgency;

	private LocalDate startedOn;

	private @Nullable Instant startedAt;

	private int lengthAmount;

	@Enumerated(EnumType.STRING)
	private ClockLength.Unit lengthUnit;

	private LocalDate dueOn;

	private @Nullable Instant dueAt;

	private @Nullable LocalDate workingOn;

	private @Nullable Integer extensionDays;

	private @Nullable Long extensionAct;

	private @Nullable String extendedBy;

	private @Nullable LocalDate extendedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable CaseEvent endedBy;

	private @Nullable LocalDate endedOn;

	private @Nullable Instant endedAt;

	protected ClockRow() {
	}

	ClockRow(long caseId, CaseClock clock) {
		this.key = new Key(caseId, clock.kind());
		this.urgency = clock.urgency();
		this.startedOn = clock.startedOn();
		this.startedAt = clock.startedAt();
		this.lengthAmount = clock.length().amount();
		this.lengthUnit = clock.length().unit();
		this.dueOn = clock.originalDueOn();
		this.dueAt = clock.originalDueAt();
		end(clock.ended());
	}

	/** Lets the clock take notice of something that happened. */
	void after(Ending ending) {
		end(clock(List.of()).after(ending).ended());
	}

	/** Lets the clock run as the rules say since its case turned urgent or standard. */
	void turn(CaseClock turned) {
		this.urgency = turned.urgency();
		this.lengthAmount = turned.length().amount();
		this.lengthUnit = turned.length().unit();
		this.dueOn = turned.originalDueOn();
		this.dueAt = turned.originalDueAt();
		this.workingOn = turned.workingDate();
		if (turned.extension() == null) {
			this.extensionDays = null;
			this.extensionAct = null;
			this.extendedBy = null;
			this.extendedOn = null;
		}
	}

	/** Gives the clock more time; the rules say whether that is possible. */
	void extend(Extension more, long act) {
		clock(List.of()).extended(more);
		this.extensionDays = more.days();
		this.extensionAct = act;
		this.extendedBy = more.approvedBy();
		this.extendedOn = more.approvedOn();
	}

	/** Why more time was given stands with the act. */
	private @Nullable Extension extension() {
		return (this.extensionDays != null && this.extendedBy != null && this.extendedOn != null)
				? new Extension(this.extensionDays, "act/" + this.extensionAct, this.extendedBy, this.extendedOn)
				: null;
	}

	/** Lets a clock that was stopped count from another start. */
	void restart(CaseClock fresh) {
		this.startedOn = fresh.startedOn();
		this.startedAt = fresh.startedAt();
		turn(fresh);
		end(null);
	}

	/** Whether it was met or stopped by a day. */
	boolean endedBy(LocalDate day) {
		return this.endedOn != null && !this.endedOn.isAfter(day);
	}

	/** Whether that stopped it. */
	boolean endedBy(CaseEvent event) {
		return this.endedBy == event;
	}

	ClockKind kind() {
		return this.key.kind();
	}

	/** Whether this is that clock, and nothing has met or stopped it. */
	boolean runs(ClockKind kind) {
		return this.key.kind() == kind && this.endedBy == null;
	}

	private void end(@Nullable Ending ended) {
		this.endedBy = (ended != null) ? ended.event() : null;
		this.endedOn = (ended != null) ? ended.on() : null;
		this.endedAt = (ended != null) ? ended.at() : null;
	}

	/** The clock as the rules know it, with the due dates it had before. */
	CaseClock clock(List<FormerDue> former) {
		Ending ended = (this.endedBy != null && this.endedOn != null)
				? new Ending(this.endedBy, this.endedOn, this.endedAt) : null;
		return new CaseClock(this.key.kind(), this.urgency, this.startedOn, this.startedAt,
				new ClockLength(this.lengthAmount, this.lengthUnit), this.dueOn, this.dueAt, extension(),
				this.workingOn, former, ended);
	}

	/** One row for each case and clock. */
	@Embeddable
	record Key(long caseId, @Enumerated(EnumType.STRING) ClockKind kind) implements Serializable {
	}

}
