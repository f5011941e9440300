package org.imrhelpcenter.assistants;

import java.time.LocalDate;

/**
 * Somebody who could see a case can no longer do so, because the member has died.
 * Published in the transaction that records it.
 *
 * @param caseId the case
 * @param assistanceId whose access
 * @param on the day of death
 */
public record DeathRecorded(long caseId, long assistanceId, LocalDate on) {
}
