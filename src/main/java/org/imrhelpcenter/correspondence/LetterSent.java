package org.imrhelpcenter.correspondence;

import java.time.Instant;

/**
 * A letter was sent. Published in the transaction that records it.
 *
 * @param caseId about which case
 * @param letterId the letter
 * @param kind which letter
 * @param recipient to whom
 * @param at when
 */
public record LetterSent(long caseId, long letterId, LetterKind kind, LetterRecipient recipient, Instant at) {
}
