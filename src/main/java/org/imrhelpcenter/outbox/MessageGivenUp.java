package org.imrhelpcenter.outbox;

/**
 * A message was given up. Published in the transaction that records it, once for each
 * message.
 *
 * @param message its number in the outbox
 * @param subject what it was about, such as {@code case/12}
 * @param template which message it was
 * @param occasion which of the occasions for that message
 */
public record MessageGivenUp(long message, String subject, String template, String occasion) {
}
