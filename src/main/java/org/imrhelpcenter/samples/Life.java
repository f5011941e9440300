package org.imrhelpcenter.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ActDetails;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one case from its receipt until now: its clocks, its history, and
 * where it stands.
 */
final class Life {

	private static final Duration DAY = Duration.ofDays(1);

	private final CopiedCase about;

	private final Instant now;

	private final ClockRules rules;

	private final Urgency urgency;

	private final LocalDate receivedOn;

	private final Random random;

	private final List<CaseClock> clocks = new ArrayList<>();

	private final List<AuditLine> lines = new ArrayList<>();

	private Instant at;

	private CaseStatus status = CaseStatus.RECEIVED;

	private Track track = Track.UNDECIDED;

	private @Nullable CaseStatus stood;

	private boolean over;

	Life(CopiedCase about, ClockRules rules, Instant now, Random random) {
		this.about = about;
		this.at = about.application().receivedAt();
		this.urgency = about.application().facts().urgency();
		this.rules = rules;
		this.now = now;
		this.random = random;
		this.receivedOn = LegalDay.of(this.at);
		this.clocks.addAll(rules.applicationReceived(this.receivedOn, this.urgency));
		this.clocks.addAll(rules.applicationCompleted(this.receivedOn, this.urgency));
		note(Viewer.member("127.0.0.1").actor(), "APPLICATION_RECEIVED", about.application().channel().name());
	}

	/** Some time goes by; false when that is still to come. */
	boolean after(double days) {
		long seconds = (long) (days * DAY.toSeconds() * (0.6 + 0.8 * this.random.nextDouble()));
		return until(this.at.plusSeconds(Math.max(60, seconds)));
	}

	/** It is some hour of a day, or the moment that it was if that is later. */
	boolean until(LocalDate day) {
		Instant then = LegalDay.startOf(day).plusSeconds(60 + this.random.nextInt(900));
		return !then.isAfter(this.at) || until(then);
	}

	private boolean until(Instant then) {
		if (this.over || then.isAfter(this.now)) {
			this.over = true;
			return false;
		}
		this.at = then.truncatedTo(ChronoUnit.SECONDS);
		return true;
	}

	boolean urgent() {
		return this.urgency == Urgency.URGENT;
	}

	/** One of so many cases, picked at random. */
	boolean oneIn(int many) {
		return this.random.nextInt(many) == 0;
	}

	void note(Actor actor, String deed, String detail) {
		this.lines.add(new AuditLine(this.lines.size() + 1L, this.at, actor.ref(), actor.name(), actor.role(),
				actor.address(), deed, detail));
	}

	/** An act; none of its clocks move by themselves. */
	void act(Act act, String outcome, Colleague by, String reasons, Map<String, String> facts) {
		this.about.act(act, outcome, by(by), new ActDetails(reasons, facts));
		note(actor(by), act.deed(), outcome);
	}

	void act(Act act, String outcome, Colleague by, String reasons) {
		act(act, outcome, by, reasons, Map.of());
	}

	/**
	 * The case goes on to where the process leads.
	 * @throws IllegalStateException when it does not lead there
	 */
	void become(CaseStatus next) {
		if (!this.status.mayBecome(next)) {
			throw new IllegalStateException("A case that is " + this.status + " does not become " + next);
		}
		this.stood = next.isOver() ? this.status : this.stood;
		this.status = next;
	}

	CaseStatus status() {
		return this.status;
	}

	void follow(Track next) {
		this.track = next;
	}

	/** The clocks take notice of something that happens now. */
	void happens(CaseEvent what) {
		Ending ending = Ending.at(what, this.at);
		this.clocks.replaceAll((clock) -> clock.after(ending));
		for (ClockKind kind : what.starts()) {
			if (this.clocks.stream().noneMatch((clock) -> clock.kind() == kind)) {
				this.clocks.add(switch (kind) {
					case COMPLAINT_OUTCOME -> this.rules.movedToComplaint(this.receivedOn, this.urgency);
					case DECISION_AFTER_RECORDS ->
						this.rules.recordsReceived(this.receivedOn, LegalDay.of(this.at), this.urgency);
					default -> this.rules.start(kind, this.urgency, this.at);
				});
			}
		}
	}

	CopiedCase.By by(Colleague who) {
		return new CopiedCase.By(this.at, who.id());
	}

	CopiedCase.Standing standing(@Nullable Colleague owner) {
		Optional<CaseClock> next = ClockRules.next(this.clocks);
		return new CopiedCase.Standing(this.status, this.stood, this.track, this.urgency,
				(owner != null) ? owner.id() : null, next.map(CaseClock::workDate).orElse(null),
				next.map((clock) -> clock.kind().name()).orElse(null), this.lines.size());
	}

	CopiedCase about() {
		return this.about;
	}

	List<CaseClock> clocks() {
		return this.clocks;
	}

	List<AuditLine> lines() {
		return this.lines;
	}

	Instant at() {
		return this.at;
	}

	/** Whether it was so many days ago or less. */
	boolean within(int days) {
		return this.at.plus(DAY.multipliedBy(days)).isAfter(this.now);
	}

	static Actor actor(Colleague who) {
		return viewer(who).actor();
	}

	static Viewer viewer(Colleague who) {
		return new Viewer(Viewer.Kind.STAFF, who.id(), who.name(), who.role(), "127.0.0.1");
	}

}
