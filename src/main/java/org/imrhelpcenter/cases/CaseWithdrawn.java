package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The member took the application back. Published in the transaction that records it.
 *
 * @param caseId the case
 * @param on the legal day on which the member said so
 * @param at when it was recorded
 */
public record CaseWithdrawn(long caseId, LocalDate on, Instant at) {
}
