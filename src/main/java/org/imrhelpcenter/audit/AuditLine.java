package org.imrhelpcenter.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit: a deed as it was recorded.
 *
 * @param number the line's place in its subject's chain, from 1
 * @param at when, to the microsecond
 * @param ref which person
 * @param name the name as it was shown on that day
 * @param role in which role
 * @param address from which network address
 * @param deed what was done, such as {@code CASE_OPENED}
 * @param detail what else a reader needs, never medical or personal
 */
public record AuditLine(long number, Instant at, String ref, String name, String role, @Nullable String address,
		String deed, String detail) {
}
