package org.imrhelpcenter.cases;

/**
 * Somebody in a case is reached otherwise from now on. Published in the transaction that
 * changes it.
 *
 * @param caseId the case
 */
public record ContactChanged(long caseId) {
}
