package org.imrhelpcenter.deadlines;

/**
 * Dates of a case that run are others from now on. Published in the transaction that
 * moves them.
 *
 * @param caseId the case
 */
public record DatesMoved(long caseId) {
}
