package org.imrhelpcenter.review;

import java.time.Instant;
import java.util.List;

import org.imrhelpcenter.correspondence.CaseMessage;

/**
 * What came from the member after the application, as staff read it.
 *
 * @param calls that the case is urgent, the latest first
 * @param unanswered messages that wait for an answer, the oldest first
 * @param messages how many messages there are in all
 * @param contacts how the member was reached before each change, the latest first
 */
record FromMember(List<Called> calls, List<CaseMessage> unanswered, int messages, List<Before> contacts) {

	/**
	 * How the member was reached before a change.
	 *
	 * @param until when it changed
	 * @param told whether a note went to the address that was safe before
	 * @param language the language of letters and e-mails
	 * @param answers the contact details as they were
	 */
	record Before(Instant until, boolean told, String language, List<CaseView.Answer> answers) {
	}

	/**
	 * That somebody called the case urgent.
	 *
	 * @param at when
	 * @param byMember whether it was the member
	 * @param open whether no nurse has decided yet
	 * @param grounds the grounds in plain words; empty where the application says them
	 * @param words what else was said; may be empty
	 */
	record Called(Instant at, boolean byMember, boolean open, List<String> grounds, String words) {
	}

	/** Whether somebody of the staff has to do something about it. */
	public boolean waits() {
		return this.calls.stream().anyMatch(Called::open);
	}

}
