package org.imrhelpcenter.outbox;

/** What has become of a message. */
enum MessageState {

	/** Waits to be sent, or to be tried again. */
	QUEUED,

	/** Was taken by the mail server; its text and address are erased. */
	SENT,

	/** Was given up. */
	FAILED

}
