package org.imrhelpcenter.correspondence;

/**
 * What has become of a letter.
 */
public enum LetterState {

	/** Prepared; nobody has approved it. */
	DRAFT,

	/** Approved, as it stays: it waits for the mail server or for the printer. */
	APPROVED,

	/** On its way: the mail server took the notice, or somebody mailed the letter. */
	SENT,

	/** It came back. */
	RETURNED,

	/** Not wanted any more. */
	DISCARDED

}
