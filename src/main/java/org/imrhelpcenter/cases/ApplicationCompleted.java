package org.imrhelpcenter.cases;

/**
 * The last of the three items of an application arrived.
 *
 * @param caseId the case
 */
public record ApplicationCompleted(long caseId) {
}
