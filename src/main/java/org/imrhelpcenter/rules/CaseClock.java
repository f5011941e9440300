package org.imrhelpcenter.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One date that the rules set for a case: when it started, when it is due, how it ended.
 *
 * @param kind which clock
 * @param urgency what the case was treated as when it was last computed
 * @param startedOn the legal day of the event that started it: day 0
 * @param startedAt the instant of that event, where it is known
 * @param length how long it runs
 * @param originalDueOn the due date without any extension
 * @param originalDueAt the due instant without any extension; null unless it runs in
 * hours
 * @param extension more time, if any was granted
 * @param workingDate by when to work when a change made the due date lie in the past
 * @param former the due dates it had before changes, oldest first
 * @param ended how it was met or stopped; null while it runs
 */
public record CaseClock(ClockKind kind, Urgency urgency, LocalDate startedOn, @Nullable Instant startedAt,
		ClockLength length, LocalDate originalDueOn, @Nullable Instant originalDueAt, @Nullable Extension extension,
		@Nullable LocalDate workingDate, List<FormerDue> former, @Nullable Ending ended) {

	/** The policy for decisions sent by mail: members should receive them in time. */
	public static final int MAIL_DAYS = 5;

	/** Keeps its own copy of the history. */
	public CaseClock {
		former = List.copyOf(former);
	}

	/** The due date, through 23:59:59 in California, extension included. */
	public LocalDate dueOn() {
		Instant dueAt = dueAt();
		return (dueAt != null) ? LegalDay.of(dueAt) : this.originalDueOn.plusDays(extensionDays());
	}

	/**
	 * The due instant of a clock that runs in hours, extension included; null for every
	 * other.
	 */
	public @Nullable Instant dueAt() {
		return (this.originalDueAt != null) ? this.originalDueAt.plus(Duration.ofDays(extensionDays())) : null;
	}

	/**
	 * The date that leads the queue: the working date where there is one, else the due
	 * date.
	 */
	public LocalDate workDate() {
		return (this.workingDate != null) ? this.workingDate : dueOn();
	}

	/**
	 * By when to mail a decision so that the member receives it in time; never before the
	 * start.
	 */
	public LocalDate mailBy() {
		LocalDate aim = dueOn().minusDays(MAIL_DAYS);
		return aim.isBefore(this.startedOn) ? this.startedOn : aim;
	}

	/** Whether nothing has met or stopped it yet, be it late or not. */
	public boolean isRunning() {
		return this.ended == null;
	}

	/** Whether it is too late at this moment. Due today is not overdue. */
	public boolean isPastDue(Instant now) {
		Instant dueAt = dueAt();
		return (dueAt != null) ? now.isAfter(dueAt) : LegalDay.of(now).isAfter(dueOn());
	}

	/** How it stands at this moment. */
	public Standing standing(Instant now) {
		return ClockStanding.of(this, now);
	}

	/**
	 * What becomes of it when something happens: met, stopped, running again when what
	 * had stopped it is taken back, or as it was when that does not concern it.
	 */
	public CaseClock after(Ending ending) {
		if (this.ended != null && ending.event().resumes().contains(this.ended.event())) {
			return with(this.extension, null);
		}
		boolean concerned = ending.event().meets().contains(this.kind) || ending.event().stops().contains(this.kind);
		if (this.ended != null && concerned && this.ended.event().givesWayTo().contains(ending.event())) {
			return with(this.extension, new Ending(ending.event(), this.ended.on(), this.ended.at()));
		}
		return (isRunning() && concerned) ? with(this.extension, ending) : this;
	}

	/**
	 * The same clock with more time.
	 * @throws IllegalStateException when it has ended, was extended before or is past due
	 */
	public CaseClock extended(Extension more) {
		if (!isRunning() || this.extension != null || more.approvedOn().isAfter(dueOn())) {
			throw new IllegalStateException("only a running clock that is not past due is extended, and only once");
		}
		return with(more, null);
	}

	/** The sentences that explain its date, arithmetic first, then what changed it. */
	public List<Sentence> explanation() {
		List<Sentence> sentences = new ArrayList<>();
		sentences.add(arithmetic());
		for (FormerDue before : this.former) {
			sentences.add(Sentence.of("rules.clock.former." + before.urgency(), before.dueOn(), before.changedOn()));
		}
		if (this.workingDate != null) {
			sentences.add(Sentence.of("rules.clock.workingDate", this.workingDate));
		}
		if (this.extension != null) {
			sentences.add(Sentence.of("rules.clock.extended", this.extension.days(), dueOn(), this.originalDueOn));
		}
		return List.copyOf(sentences);
	}

	private Sentence arithmetic() {
		String key = "rules.clock." + this.kind + "." + this.length.unit();
		return (this.startedAt != null && this.originalDueAt != null)
				? Sentence.of(key, this.startedAt, this.length.amount(), this.originalDueAt)
				: Sentence.of(key, this.startedOn, this.length.amount(), this.originalDueOn);
	}

	private int extensionDays() {
		return (this.extension != null) ? this.extension.days() : 0;
	}

	private CaseClock with(@Nullable Extension extension, @Nullable Ending ended) {
		return new CaseClock(this.kind, this.urgency, this.startedOn, this.startedAt, this.length, this.originalDueOn,
				this.originalDueAt, extension, this.workingDate, this.former, ended);
	}

}
