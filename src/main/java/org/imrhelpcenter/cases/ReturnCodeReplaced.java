package org.imrhelpcenter.cases;

/**
 * A case has a new return code; whatever the one before opened is closed.
 *
 * @param caseId the case
 */
public record ReturnCodeReplaced(long caseId) {
}
