package org.imrhelpcenter.cases;

/**
 * What a right return code opens: one case, until it has a new code.
 *
 * @param caseId the case
 * @param round counts the codes that the case has had
 */
public record CaseKey(long caseId, int round) {
}
