package org.imrhelpcenter.correspondence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One message between a member and the Help Center.
 *
 * @param id the message
 * @param writtenAt when it was written
 * @param staffId who of the staff wrote it; null for the member
 * @param text the text, opened
 * @param settledAt when the other side was done with it; null while it is not
 */
public record CaseMessage(long id, Instant writtenAt, @Nullable Long staffId, String text,
		@Nullable Instant settledAt) {

	/**
	 * Whether the member wrote it.
	 * @return false for an answer
	 */
	public boolean fromMember() {
		return this.staffId == null;
	}

	/**
	 * Whether the other side has yet to read or answer it.
	 * @return true while it waits
	 */
	public boolean waits() {
		return this.settledAt == null;
	}

	/** What people write does not find its way into a log. */
	@Override
	public String toString() {
		return "CaseMessage[" + this.id + "]";
	}

}
