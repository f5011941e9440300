package org.imrhelpcenter.review;

import java.time.Instant;

import org.imrhelpcenter.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history.
 *
 * @param at when
 * @param who the name as it was on that day
 * @param role in which role; null for members and the system
 * @param what the deed, as a sentence
 */
record Deed(Instant at, String who, @Nullable Role role, String what) {
}
