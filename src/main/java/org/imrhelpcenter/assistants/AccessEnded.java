package org.imrhelpcenter.assistants;

import java.time.LocalDate;

/**
 * Somebody who could see a case can no longer do so. Published in the transaction that
 * ends it.
 *
 * @param caseId the case
 * @param assistanceId whose access
 * @param on on which day
 */
public record AccessEnded(long caseId, long assistanceId, LocalDate on) {
}
