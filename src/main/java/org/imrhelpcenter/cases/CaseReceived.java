package org.imrhelpcenter.cases;

/**
 * An application became a case.
 *
 * @param caseId the case
 */
public record CaseReceived(long caseId) {
}
