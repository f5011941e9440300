package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What whoever filed is told: that the application is received, and as what.
 *
 * @param caseId the case
 * @param number its number
 * @param receivedAt when it was received
 * @param receivedOn the legal day of that
 */
public record Receipt(long caseId, CaseNumber number, Instant receivedAt, LocalDate receivedOn) {
}
