package org.imrhelpcenter.outbox;

import java.time.Instant;

/**
 * A message was handed to the mail server. Published in the transaction that records it,
 * once for each message.
 *
 * @param subject what it was about, such as {@code case/12}
 * @param template which message it was
 * @param occasion which of the occasions for that message
 * @param sentAt when the mail server took it
 */
public record MessageSent(String subject, String template, String occasion, Instant sentAt) {
}
