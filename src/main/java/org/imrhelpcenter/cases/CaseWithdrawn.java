package org.imrhelpcenter.cases;

import java.time.Instant;

/**
 * The member took the application back. Published in the transaction that does it.
 *
 * @param caseId the case
 * @param at when
 */
public record CaseWithdrawn(long caseId, Instant at) {
}
