package org.imrhelpcenter.intake;

import java.time.LocalDate;

/**
 * Part B came later, on paper.
 *
 * @param caseId the case
 * @param signatureId which signature of the case is under it
 * @param on the legal day on which it was received
 */
public record PartBReceived(long caseId, long signatureId, LocalDate on) {
}
