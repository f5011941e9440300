package org.imrhelpcenter.correspondence;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseTask;
import org.imrhelpcenter.intake.MailingAddress;
import org.imrhelpcenter.outbox.Undelivered;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be written because a message could not be sent.
 *
 * @param task the task
 * @param opened the case
 * @param message what the message said; null when it cannot be shown
 * @param address where a letter goes, and whether it may
 * @param whose whose letter came back: {@code MEMBER}, the number of one of those who act
 * for the member, or empty for the plan's and for other tasks
 */
public record LetterTask(CaseTask task, CaseSheet opened, @Nullable Undelivered message, MailingAddress address,
		String whose) {

	/**
	 * Whether a letter can be printed here and mailed.
	 * @return false when there is nothing to print, no address, or letters are not safe
	 */
	public boolean mayMail() {
		return this.message != null && this.address.safe() && !this.address.lines().isEmpty();
	}

	/**
	 * The number of the message or the letter that it is about.
	 * @return the number
	 */
	public String about() {
		return this.task.about().split("/")[1];
	}

	/** What it says and where it goes does not find its way into a log. */
	@Override
	public String toString() {
		return "LetterTask[" + this.task.id() + "]";
	}

}
