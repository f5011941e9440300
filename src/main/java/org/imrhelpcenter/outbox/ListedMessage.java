package org.imrhelpcenter.outbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message as the administrator sees it.
 *
 * @param number its number in the outbox
 * @param subject what it is about
 * @param template which message it is
 * @param queuedAt when it was put
 * @param attempts how many tries failed
 * @param nextTryAt when it is tried next
 * @param trouble why the last try failed, if there was one
 * @param sentAt when it was sent, if it was
 * @param letter its address and text, in the demonstration alone
 */
record ListedMessage(long number, String subject, String template, Instant queuedAt, int attempts, Instant nextTryAt,
		@Nullable MailTrouble trouble, @Nullable Instant sentAt, @Nullable Letter letter) {

	/** What kind of thing the message is about: {@code case} of {@code case/12}. */
	public String about() {
		int end = this.subject.indexOf('/');
		return (end < 0) ? this.subject : this.subject.substring(0, end);
	}

	/** The key of the message that says how it stands. */
	public String standing(MessageState state, Postman.Readiness readiness) {
		String how = switch (state) {
			case SENT -> "sent";
			case FAILED -> "failed";
			case QUEUED ->
				(readiness != Postman.Readiness.READY) ? readiness.name() : ((this.trouble != null) ? "next" : "due");
		};
		return "outbox.standing." + how;
	}

}
