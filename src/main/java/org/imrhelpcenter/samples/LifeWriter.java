package org.imrhelpcenter.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.correspondence.CopiedLetters;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterRecipient;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

import static org.imrhelpcenter.samples.Post.Piece.toMember;
import static org.imrhelpcenter.samples.Post.Piece.toPlan;

/**
 * Lets one case live as cases do: most are reviewed, some are complaints, are taken back
 * or closed early, and each is as far as its age lets it be.
 */
final class LifeWriter {

	private final Life life;

	private final Team team;

	private final Random random;

	private final Post post;

	private final boolean overturned;

	LifeWriter(Life life, Team team, CopiedLetters letters, CopyRows rows, boolean overturned, Random random) {
		this.life = life;
		this.team = team;
		this.random = random;
		this.overturned = overturned;
		this.post = new Post(letters, rows, life, this::sent);
	}

	/** Whoever owns the case in the end. */
	@Nullable Colleague write() {
		acknowledge();
		if (this.life.urgent()) {
			boolean looked = this.life.after(0.2);
			this.life.about().urgent(looked ? this.life.at() : null);
			if (looked) {
				this.life.note(Life.actor(one(Role.NURSE)), "URGENCY_DECIDED", Urgency.URGENT.name());
			}
		}
		if (!this.life.after(this.life.urgent() ? 0.3 : 1.2)) {
			return null;
		}
		Colleague analyst = one(Role.ANALYST);
		this.life.note(Life.actor(analyst), "CASE_OPENED", "");
		this.life.note(Life.actor(analyst), "CASE_ASSIGNED", "staff/" + analyst.id());
		this.life.become(CaseStatus.SCREENING);
		@Nullable Hold hold = this.life.oneIn(40) ? hold(analyst) : null;
		go(analyst);
		if (hold != null) {
			this.life.about()
				.hold(hold.reason(), hold.by(), hold.wakeOn(), this.life.status().isOver() ? this.life.at() : null);
		}
		return analyst;
	}

	private void go(Colleague analyst) {
		int way = this.random.nextInt(100);
		if (way < 4) {
			withdraw(analyst);
		}
		else if (way < 6) {
			lose(analyst);
		}
		else if (this.life.about().application().services().stream().allMatch(LifeWriter::isComplaint)) {
			complain(analyst);
		}
		else if (new Screening(this.life, this.team, this.post, this.random).open()) {
			new Review(this.life, this.team, this.post, this.overturned, this.random).write(analyst);
		}
	}

	private static boolean isComplaint(ReceivedApplication.Service service) {
		return service.facts().kind() == KindOfDispute.OTHER;
	}

	private void acknowledge() {
		if (this.post.emails()) {
			if (this.life.after(0.01)) {
				this.life.note(Actor.SYSTEM, "ACKNOWLEDGEMENT_SENT", "");
				this.life.happens(CaseEvent.ACKNOWLEDGEMENT_SENT);
			}
		}
		else {
			this.post.send(one(Role.INTAKE), toMember(LetterKind.ACKNOWLEDGEMENT, LetterWords.none()));
		}
	}

	private Hold hold(Colleague analyst) {
		LocalDate wake = LegalDay.of(this.life.at()).plusDays(5);
		String reason = "The provider sends another record.";
		this.life.act(Act.HOLD, "HELD", analyst, reason, Map.of("owner", analyst.name(), "wake", wake.toString()));
		return new Hold(reason, this.life.by(analyst), wake);
	}

	private void withdraw(Colleague analyst) {
		if (this.life.after(2 + this.random.nextInt(4))) {
			this.life.act(Act.WITHDRAWAL, "WITHDRAWN", analyst, "The member called and takes the application back.");
			this.life.become(CaseStatus.WITHDRAWN);
			this.life.happens(CaseEvent.WITHDRAWN);
			LetterWords words = LetterWords.none().with(Word.ON, LegalDay.of(this.life.at()));
			this.post.send(analyst, toMember(LetterKind.WITHDRAWN, words), toPlan(LetterKind.WITHDRAWN, words));
		}
	}

	private void lose(Colleague analyst) {
		if (this.life.after(5 + this.random.nextInt(20))) {
			close(this.life, this.post, analyst, "NOTHING_CAME", "We asked for papers and did not get them.");
		}
	}

	private void complain(Colleague analyst) {
		String why = "It is about a bill, and not about whether the care is needed.";
		if (!this.life.after(this.life.urgent() ? 0.5 : 2)) {
			return;
		}
		this.life.act(Act.COMPLAINT_TRACK, "COMPLAINT", analyst, why, Map.of("service.1", "NO_MEDICAL_QUESTION"));
		this.life.become(CaseStatus.COMPLAINT);
		this.life.follow(Track.COMPLAINT);
		this.life.happens(CaseEvent.MOVED_TO_COMPLAINT);
		if (!this.post.send(analyst, toMember(LetterKind.NOT_ELIGIBLE, LetterWords.none().with(Word.REASONS, why)))
				|| !this.life.after(4)) {
			return;
		}
		List<String> asked = List.of("The bill and what the plan paid", "The plan's answer to the member");
		this.life.act(Act.COMPLAINT_OUTCOME, "PLAN_ASKED", analyst, "", Map.of("items", String.join("\n", asked)));
		if (!this.post.send(analyst, toPlan(LetterKind.COMPLAINT_REQUEST,
				LetterWords.none().with(Word.ITEMS, asked).with(Word.DUE_ON, LegalDay.of(this.life.at()).plusDays(10))))
				|| !this.life.after(12)) {
			return;
		}
		String found = this.overturned ? "The plan billed what it has to pay."
				: "The plan billed as the contract says.";
		this.life.act(Act.COMPLAINT_OUTCOME, "OUTCOME", analyst, found,
				Map.of("findings", found, "planMust", this.overturned ? "Correct the bill." : "", "remarks", ""));
		LetterWords words = LetterWords.none().with(Word.FINDINGS, found).with(Word.REASONS, found);
		if (this.post.send(analyst, toMember(LetterKind.COMPLAINT_OUTCOME, words),
				toPlan(LetterKind.COMPLAINT_OUTCOME, words)) && this.life.after(7)) {
			close(this.life, this.post, analyst, "OUTCOME_TOLD", "The member knows how it came out.");
		}
	}

	static void close(Life life, Post post, Colleague by, String reason, String words) {
		life.act(Act.CLOSING, reason, by, words, Map.of("stood", "CaseStatus." + life.status()));
		life.become(CaseStatus.CLOSED);
		life.happens(CaseEvent.CLOSED);
		post.send(by, toMember(LetterKind.CLOSED, LetterWords.none().with(Word.REASONS, words)));
	}

	/** A letter on its way moves clocks, and the case where it leads. */
	private void sent(LetterKind kind, LetterRecipient to) {
		kind.event(to)
			.filter((event) -> event != CaseEvent.DECISION_SENT_TO_PLAN || this.overturned)
			.ifPresent(this.life::happens);
		kind.reaches(to).filter(this.life.status()::mayBecome).ifPresent(this.life::become);
	}

	private Colleague one(Role role) {
		return this.team.one(role, this.random);
	}

	/** When a case was received: over three years, and some in the last sixty days. */
	static Instant received(Instant now, Random random) {
		int days = (random.nextInt(20) == 0) ? 60 : 3 * 365;
		return now.minusSeconds(1 + (long) (random.nextDouble() * days * 86_400));
	}

	/**
	 * Something that the case waits for.
	 *
	 * @param reason for what
	 * @param by who looks again, and since when
	 * @param wakeOn on which day
	 */
	private record Hold(String reason, CopiedCase.By by, LocalDate wakeOn) {
	}

}
