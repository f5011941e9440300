package org.imrhelpcenter.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.rules.CaseClock;
import org.jspecify.annotations.Nullable;

/**
 * A letter about a case, without what it says.
 *
 * @param id the letter
 * @param caseId about which case
 * @param kind which letter
 * @param recipient for whom
 * @param assistanceId for which of those who act for the member; null for everybody else
 * @param occasion tells apart letters of one kind
 * @param state what has become of it
 * @param language in which language it is written
 * @param largePrint whether it is printed large
 * @param preparedAt when it was prepared
 * @param way how it goes; null while it is a draft
 * @param approvedAt when it was approved; null while it is a draft
 * @param approvedBy who approved it
 * @param sentAt when it was sent; null before
 * @param returnedAt when it came back; null unless it did
 * @param redraftedAt when it became a draft again, because a date in it moved after it
 * was approved; null unless it did
 */
public record CaseLetter(long id, long caseId, LetterKind kind, LetterRecipient recipient, @Nullable Long assistanceId,
		String occasion, LetterState state, Locale language, boolean largePrint, Instant preparedAt,
		@Nullable LetterWay way, @Nullable Instant approvedAt, @Nullable Long approvedBy, @Nullable Instant sentAt,
		@Nullable Instant returnedAt, @Nullable Instant redraftedAt) {

	/** Where the sealed parts of the letter belong. */
	String context(String part) {
		return context(part, this.caseId, this.kind, this.recipient, this.assistanceId, this.occasion);
	}

	static String context(String part, long caseId, LetterKind kind, LetterRecipient recipient,
			@Nullable Long assistanceId, String occasion) {
		return "letter/" + part + "/" + caseId + "/" + kind + "/" + recipient + "/"
				+ ((assistanceId != null) ? assistanceId : "") + "/" + occasion;
	}

	/** How audit lines name which letter it is. */
	String deedDetail() {
		return this.kind + "." + this.recipient;
	}

	/**
	 * Whether it can still be changed.
	 * @return true for a draft
	 */
	public boolean isDraft() {
		return this.state == LetterState.DRAFT;
	}

	/**
	 * Whether it was approved before a date in it moved, and has to be looked at again.
	 * @return false for what nobody had approved, or was approved again since
	 */
	public boolean isDraftAgain() {
		return isDraft() && this.redraftedAt != null;
	}

	/**
	 * Whether it was sent, be it that it came back.
	 * @return false for what nobody can have received
	 */
	public boolean isSent() {
		return this.state == LetterState.SENT || this.state == LetterState.RETURNED;
	}

	/**
	 * Whether it was approved, be it that it waits to go out.
	 * @return false for drafts, and for what nobody wanted
	 */
	public boolean isApproved() {
		return this.state == LetterState.APPROVED || isSent();
	}

	/**
	 * Whether whom it is for may read it.
	 * @return true once nobody can decide any more that it is not wanted: what was read
	 * does not vanish
	 */
	public boolean isReadable() {
		return isApproved() && !mayBeDiscarded();
	}

	/**
	 * Whether somebody may still decide that it is not wanted.
	 * @return true for a draft, and for what waits to be printed for the first time
	 */
	public boolean mayBeDiscarded() {
		return isDraft() || (waitsForPaper() && this.sentAt == null);
	}

	/**
	 * Whether it waits to be printed and mailed, or handed over otherwise.
	 * @return false for drafts, for e-mail, and for what is sent
	 */
	public boolean waitsForPaper() {
		return this.state == LetterState.APPROVED && this.way != LetterWay.EMAIL;
	}

	/**
	 * Whether it can come back in the mail.
	 * @return true for what was mailed
	 */
	public boolean mayComeBack() {
		return this.state == LetterState.SENT && this.way == LetterWay.MAIL;
	}

	/**
	 * Whose address it goes to, as the page of addresses names it.
	 * @return {@code MEMBER}, the number of one of those who act for the member, or empty
	 * for the plan
	 */
	public String whose() {
		return switch (this.recipient) {
			case MEMBER -> this.recipient.name();
			case ASSISTANT -> String.valueOf(this.assistanceId);
			case PLAN -> "";
		};
	}

	/**
	 * The clock that waits for this letter to be sent.
	 * @param clocks the clocks of the case
	 * @return the clock; empty when none runs that it meets
	 */
	public Optional<CaseClock> waitingClock(Collection<CaseClock> clocks) {
		return this.kind.event(this.recipient)
			.flatMap((event) -> clocks.stream()
				.filter((clock) -> clock.isRunning() && event.meets().contains(clock.kind()))
				.findFirst());
	}

}
