package org.imrhelpcenter.documents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a document without opening it.
 *
 * @param id which one, among all
 * @param name the name it was handed in with, cleaned to be shown; never to be trusted
 * @param type what it is
 * @param kind what it proves; null when nobody said
 * @param size in bytes
 * @param sha256 the SHA-256 of the original bytes, in hexadecimal
 * @param handedInBy in which role, such as {@code MEMBER}
 * @param receivedAt when it was received
 * @param state what is known about malware in it
 * @param checkedAt when the scanner looked; null while it has not
 * @param openedAt when the Help Center first opened it; null while it has not
 */
public record DocumentSheet(long id, String name, FileType type, @Nullable DocumentKind kind, long size, String sha256,
		String handedInBy, Instant receivedAt, DocumentState state, @Nullable Instant checkedAt,
		@Nullable Instant openedAt) {

	/**
	 * The size as it is told.
	 * @return in whole kilobytes, at least one
	 */
	public long kilobytes() {
		return Math.max(1, Math.round(this.size / 1024.0));
	}

}
