package org.imrhelpcenter.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.cases.CaseTasks;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.cases.TaskKind;
import org.imrhelpcenter.correspondence.CopiedLetters;
import org.imrhelpcenter.correspondence.LetterDesk;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterRecipient;
import org.imrhelpcenter.correspondence.LetterWay;
import org.imrhelpcenter.correspondence.LetterWords;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one made-up case: each is prepared, approved, sent by e-mail at once or
 * mailed the next day, and as far as the age of the case lets it be.
 */
final class Post {

	/** One case in so many has all of its letters. */
	private static final int ONE_IN = 10;

	private static final String SENT = "LETTER_SENT";

	private final CopiedLetters letters;

	private final CopyRows rows;

	private final Life life;

	private final Sent happens;

	/**
	 * Whether the case has all of its letters. Of the others only those are kept that
	 * move a clock or the case, so that a million cases fit on a disk.
	 */
	private final boolean whole;

	private int place;

	Post(CopiedLetters letters, CopyRows rows, Life life, Sent happens) {
		this.letters = letters;
		this.rows = rows;
		this.life = life;
		this.happens = happens;
		this.whole = life.about().id() % ONE_IN == 0;
	}

	/**
	 * Sends letters that one deed had prepared; false when some of it is still to come.
	 */
	boolean send(Colleague by, Piece... all) {
		List<Piece> pieces = Stream.of(all).filter((piece) -> this.whole || piece.leads()).toList();
		if (pieces.isEmpty()) {
			return true;
		}
		Instant prepared = this.life.at();
		if (!this.life.after(this.life.urgent() ? 0.05 : 0.4)) {
			pieces.forEach((piece) -> write(piece, prepared, null, null, null));
			return false;
		}
		CopiedCase.By approved = this.life.by(by);
		List<Piece> paper = new ArrayList<>();
		for (Piece piece : pieces) {
			this.life.note(Life.actor(by), LetterDesk.APPROVED, piece.name());
			if (way(piece) == LetterWay.EMAIL) {
				leaves(piece, Actor.SYSTEM);
				write(piece, prepared, approved, approved, null);
			}
			else {
				paper.add(piece);
			}
		}
		if (paper.isEmpty()) {
			return true;
		}
		boolean mailed = this.life.after(this.life.urgent() ? 0.05 : 0.5);
		CopiedCase.By sent = mailed ? this.life.by(by) : null;
		if (mailed) {
			paper.forEach((piece) -> leaves(piece, Life.actor(by)));
		}
		for (Piece piece : paper) {
			write(piece, prepared, approved, sent, mailed ? returned(piece, by) : null);
		}
		return mailed;
	}

	private void leaves(Piece piece, Actor actor) {
		this.life.note(actor, SENT, piece.name());
		this.happens.sent(piece.kind(), piece.to());
	}

	/** Some of the mail of the last weeks comes back, and somebody has to look at it. */
	private CopiedCase.@Nullable By returned(Piece piece, Colleague by) {
		if (piece.to() != LetterRecipient.MEMBER || !this.life.within(40) || !this.life.oneIn(12)
				|| !this.life.after(4)) {
			return null;
		}
		this.life.about()
			.task(TaskKind.MAIL_RETURNED,
					"letter/" + CopiedLetters.id(this.life.about().id(), this.place + 1) + "/" + this.life.at(),
					this.life.at());
		this.life.note(Actor.SYSTEM, CaseTasks.OPENED, TaskKind.MAIL_RETURNED.name());
		this.life.note(Life.actor(by), LetterDesk.RETURNED, piece.name());
		return this.life.by(by);
	}

	private void write(Piece piece, Instant prepared, CopiedCase.@Nullable By approved, CopiedCase.@Nullable By sent,
			CopiedCase.@Nullable By returned) {
		this.place++;
		this.letters.write(this.rows, this.life.about(), new CopiedLetters.Made(this.place, piece.kind(), piece.to(),
				piece.words(), prepared, way(piece), approved, sent, returned));
	}

	private LetterWay way(Piece piece) {
		boolean email = piece.to() == LetterRecipient.MEMBER && emails();
		return email ? LetterWay.EMAIL : LetterWay.MAIL;
	}

	/** Whether the member reads letters on the page of the case. */
	boolean emails() {
		return this.life.about().application().member().emailSafe();
	}

	/**
	 * One letter to one reader.
	 *
	 * @param kind which letter
	 * @param to for whom
	 * @param words what it tells
	 */
	record Piece(LetterKind kind, LetterRecipient to, LetterWords words) {

		static Piece toMember(LetterKind kind, LetterWords words) {
			return new Piece(kind, LetterRecipient.MEMBER, words);
		}

		static Piece toPlan(LetterKind kind, LetterWords words) {
			return new Piece(kind, LetterRecipient.PLAN, words);
		}

		/** Whether a clock or the case goes on when it is sent. */
		boolean leads() {
			return this.kind.event(this.to).isPresent() || this.kind.reaches(this.to).isPresent();
		}

		/** How audit lines name it. */
		String name() {
			return this.kind + "." + this.to;
		}

	}

	/** Takes notice of a letter that is on its way. */
	interface Sent {

		void sent(LetterKind kind, LetterRecipient to);

	}

}
